import { area } from './said.ts'

/** What can stand between a person and the code page. */
export const obstacle = area({
  cookie: {
    title: {
      fi: 'Selaimesi ei ota vastaan evästettä',
      sv: 'Din webbläsare tar inte emot kakan',
      en: 'Your browser does not accept the cookie',
    },
    text: {
      fi: 'Tarvitsemme evästeen, jotta koodi kelpaa vain selaimessa, jossa se pyydettiin. Eväste ei seuraa sinua.',
      sv: 'Vi behöver en kaka för att koden ska gälla bara i den webbläsare där den begärdes. Kakan spårar dig inte.',
      en: 'We need a cookie, so that the code works only in the browser where it was asked for. It does not track you.',
    },
    do: {
      fi: 'Salli evästeet tälle sivustolle selaimesi asetuksista ja aloita sitten uudelleen.',
      sv: 'Tillåt kakor för den här webbplatsen i webbläsarens inställningar och börja sedan om.',
      en: 'Allow cookies for this site in your browser’s settings, then start again.',
    },
  },
  browser: {
    title: {
      fi: 'Jatka siinä selaimessa, jossa pyysit koodin',
      sv: 'Fortsätt i webbläsaren där du bad om koden',
      en: 'Continue in the browser where you asked for the code',
    },
    text: {
      fi: 'Koodi kelpaa vain siinä selaimessa, jossa se pyydettiin. Näin kukaan muu ei voi käyttää koodiasi, vaikka näkisi viestin.',
      sv: 'Koden gäller bara i den webbläsare där den begärdes. Då kan ingen annan använda den, även om någon ser meddelandet.',
      en: 'The code works only in the browser where it was asked for. So nobody else can use it, even if they see the mail.',
    },
    do: {
      fi: 'Palaa sivulle, jolla pyysit koodin, ja kirjoita koodi siihen. Tai pyydä uusi koodi tässä selaimessa.',
      sv: 'Gå tillbaka till sidan där du bad om koden och skriv den där. Eller be om en ny kod i den här webbläsaren.',
      en: 'Go back to the page where you asked for the code and type it there. Or ask for a new code in this browser.',
    },
  },
  limit: {
    title: {
      fi: 'Koodeja on pyydetty liian monta',
      sv: 'Koden har begärts för många gånger',
      en: 'Too many codes have been asked for',
    },
    address: {
      fi: 'Tähän osoitteeseen on pyydetty monta koodia. Pidämme tauon, jotta kukaan ei voi häiritä sinua tai arvailla koodia.',
      sv: 'Många koder har begärts till adressen. Vi gör en paus så att ingen kan störa dig eller gissa koden.',
      en: 'Many codes have been asked for to this address. We pause, so that nobody can bother you or guess the code.',
    },
    network: {
      fi: 'Verkkoyhteydestäsi on pyydetty monta koodia. Sama yhteys voi olla monen käytössä, joten syy ei ole välttämättä sinussa.',
      sv: 'Många koder har begärts från din nätanslutning. Flera kan använda samma anslutning, så det behöver inte bero på dig.',
      en: 'Many codes have been asked for from your network. Several people may share it, so this need not be about you.',
    },
    when: {
      fi: 'Voit yrittää uudelleen <time>{moment}</time>.',
      sv: 'Du kan försöka igen <time>{moment}</time>.',
      en: 'You can try again on <time>{moment}</time>.',
    },
    channel: {
      fi: 'Jos et halua odottaa, pyydä tietosi meiltä suoraan:',
      sv: 'Om du inte vill vänta, begär uppgifterna direkt av oss:',
      en: 'If you would rather not wait, ask us for your data directly:',
    },
  },
  restart: { fi: 'Aloita uudelleen', sv: 'Börja om', en: 'Start again' },
  newCode: { fi: 'Pyydä uusi koodi', sv: 'Be om en ny kod', en: 'Ask for a new code' },
})
