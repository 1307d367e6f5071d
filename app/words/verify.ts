import { area } from './said.ts'

/** Showing that an address is in one's use: never called identification, which it isn't. */
export const verify = area({
  title: { fi: 'Vahvista sähköpostiosoitteesi', sv: 'Bekräfta din e-postadress', en: 'Confirm your email address' },
  lead: {
    fi: 'Lähetämme osoitteeseen koodin. Koodilla vahvistat, että osoite on käytössäsi.',
    sv: 'Vi skickar en kod till adressen. Med koden bekräftar du att adressen är i ditt bruk.',
    en: 'We send a code to the address. With the code you confirm that the address is in your use.',
  },
  email: { fi: 'Sähköpostiosoite', sv: 'E-postadress', en: 'Email address' },
  emailHint: {
    fi: 'Osoite, jolla olet asioinut kanssamme.',
    sv: 'Adressen som du har använt i kontakten med oss.',
    en: 'The address that you have used with us.',
  },
  send: { fi: 'Lähetä koodi', sv: 'Skicka koden', en: 'Send the code' },
  same: {
    fi: 'Vastaamme jokaiselle samalla tavalla. Etsimme tietojasi rekistereistä vasta, kun olet antanut koodin.',
    sv: 'Vi svarar alla på samma sätt. Vi söker i registren först när du har skrivit koden.',
    en: 'Everyone gets the same answer. We search the registers only after you have given the code.',
  },
  errors: {
    missing: {
      fi: 'Kirjoita sähköpostiosoitteesi',
      sv: 'Skriv din e-postadress',
      en: 'Type your email address',
    },
    malformed: {
      fi: 'Kirjoita osoite kokonaan, kuten nimi@example.com',
      sv: 'Skriv hela adressen, till exempel namn@example.com',
      en: 'Type the whole address, such as name@example.com',
    },
    'too-long': {
      fi: 'Osoite on liian pitkä: enintään 254 merkkiä',
      sv: 'Adressen är för lång: högst 254 tecken',
      en: 'The address is too long: 254 characters at most',
    },
  },
})

export const code = area({
  title: { fi: 'Kirjoita koodi', sv: 'Skriv koden', en: 'Type the code' },
  deadTitle: { fi: 'Pyydä uusi koodi', sv: 'Be om en ny kod', en: 'Ask for a new code' },
  sent: {
    fi: 'Viesti on lähetetty antamaasi osoitteeseen. Siinä on kahdeksan numeron koodi.',
    sv: 'Meddelandet har skickats till adressen du gav. I det finns en kod med åtta siffror.',
    en: 'The mail has been sent to the address you gave. It holds a code of eight digits.',
  },
  validUntil: {
    fi: 'Koodi on voimassa 10 minuuttia viestin lähettämisestä, klo {time} asti.',
    sv: 'Koden gäller i 10 minuter från att meddelandet skickades, till kl. {time}.',
    en: 'The code is valid for 10 minutes from the sending of the mail, until {time}.',
  },
  valid: {
    fi: 'Koodi on voimassa 10 minuuttia viestin lähettämisestä.',
    sv: 'Koden gäller i 10 minuter från att meddelandet skickades.',
    en: 'The code is valid for 10 minutes from the sending of the mail.',
  },
  queuedTitle: {
    fi: 'Viestisi odottaa lähettämistä',
    sv: 'Ditt meddelande väntar på att skickas',
    en: 'Your mail is waiting to be sent',
  },
  queuedUntil: {
    fi: 'Jonossa on muita viestejä. Omasi lähtee arviolta klo {time}.',
    sv: 'Det är kö. Ditt meddelande skickas ungefär kl. {time}.',
    en: 'There is a queue. Yours will be sent at about {time}.',
  },
  queued: {
    fi: 'Koodin aika alkaa vasta, kun viesti lähtee. Voit pitää tämän sivun auki.',
    sv: 'Kodens tid börjar först när meddelandet skickas. Du kan låta den här sidan vara öppen.',
    en: 'The code’s time starts only when the mail is sent. You can keep this page open.',
  },
  look: { fi: 'Katso, joko viesti lähti', sv: 'Se om meddelandet har skickats', en: 'See whether it has been sent' },
  field: { fi: 'Koodi sähköpostista', sv: 'Koden från e-posten', en: 'Code from the mail' },
  hint: {
    fi: 'Kahdeksan numeroa, kuten 1234 5678. Välilyönnillä ei ole väliä.',
    sv: 'Åtta siffror, som 1234 5678. Mellanslaget har ingen betydelse.',
    en: 'Eight digits, like 1234 5678. The space makes no difference.',
  },
  go: { fi: 'Jatka', sv: 'Fortsätt', en: 'Continue' },
  tries: {
    fi: 'Voit yrittää {tries, plural, one {vielä kerran} other {vielä # kertaa}}.',
    sv: 'Du kan försöka {tries, plural, one {en gång} other {# gånger}} till.',
    en: 'You can try {tries, plural, one {once} other {# times}} more.',
  },
  helpTitle: { fi: 'Eikö viestiä näy?', sv: 'Har meddelandet inte kommit?', en: 'No mail yet?' },
  helpSpam: {
    fi: 'Viesti tulee yleensä minuutissa. Katso myös roskapostikansio ja tarkista, että kirjoitit osoitteen oikein.',
    sv: 'Meddelandet kommer oftast inom en minut. Titta också i skräpposten och kontrollera att du skrev adressen rätt.',
    en: 'It usually arrives within a minute. Look in the junk folder too, and make sure you typed the address correctly.',
  },
  helpAgain: {
    fi: 'Voit pyytää uuden koodin samaan osoitteeseen. Silloin edellinen koodi lakkaa toimimasta.',
    sv: 'Du kan be om en ny kod till samma adress. Då slutar den förra koden att gälla.',
    en: 'You can ask for a new code to the same address. The earlier code then stops working.',
  },
  again: { fi: 'Lähetä uusi koodi', sv: 'Skicka en ny kod', en: 'Send a new code' },
  otherAddress: { fi: 'Vaihda osoite', sv: 'Byt adress', en: 'Use another address' },
  errors: {
    missing: {
      fi: 'Kirjoita koodi, jonka sait sähköpostiin',
      sv: 'Skriv koden som du fick per e-post',
      en: 'Type the code that you got by email',
    },
    malformed: { fi: 'Koodissa on kahdeksan numeroa', sv: 'Koden har åtta siffror', en: 'The code has eight digits' },
    wrong: {
      fi: 'Koodi ei ole oikea. {tries, plural, one {Yksi yritys} other {# yritystä}} jäljellä.',
      sv: 'Koden är inte rätt. {tries, plural, one {Ett försök} other {# försök}} kvar.',
      en: 'The code is not right. {tries, plural, one {One try} other {# tries}} left.',
    },
    queued: {
      fi: 'Viestisi ei ole vielä lähtenyt, joten koodia ei vielä ole. Odota hetki.',
      sv: 'Ditt meddelande har inte skickats ännu, så det finns ingen kod. Vänta en stund.',
      en: 'Your mail has not been sent yet, so there is no code. Wait a moment.',
    },
    'used-up': {
      fi: 'Väärä koodi viisi kertaa. Tämä koodi ei enää kelpaa: pyydä uusi.',
      sv: 'Fel kod fem gånger. Den här koden gäller inte längre: be om en ny.',
      en: 'The wrong code five times. This code is no longer valid: ask for a new one.',
    },
    expired: {
      fi: 'Koodin aika on päättynyt. Pyydä uusi koodi.',
      sv: 'Kodens tid har gått ut. Be om en ny kod.',
      en: 'The code’s time is over. Ask for a new code.',
    },
    used: {
      fi: 'Koodi on jo käytetty. Pyydä uusi koodi.',
      sv: 'Koden har redan använts. Be om en ny kod.',
      en: 'The code has been used already. Ask for a new code.',
    },
  },
})

/** What can stand between a person and the code page. */
export const obstacle = area({
  cookie: {
    title: {
      fi: 'Selaimesi ei ota vastaan evästettä',
      sv: 'Din webbläsare tar inte emot kakan',
      en: 'Your browser does not accept the cookie',
    },
    text: {
      fi: 'Tarvitsemme yhden evästeen, jotta koodi kelpaa vain sille, joka pyysi sen. Se ei seuraa sinua, ja se poistuu, kun lopetat.',
      sv: 'Vi behöver en kaka så att koden gäller bara för den som bad om den. Den spårar dig inte och försvinner när du slutar.',
      en: 'We need one cookie, so that the code works only for the one who asked for it. It does not track you, and it goes when you finish.',
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
