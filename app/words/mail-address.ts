import { area } from './said.ts'

/** The mails of a change of address. Neither address stands in any of them. */
export const mailAddress = area({
  'address-code': {
    subject: {
      fi: 'Koodi uuden osoitteen vahvistamiseen: {company}',
      sv: 'Kod för att bekräfta en ny adress: {company}',
      en: 'Your code for confirming a new address: {company}',
    },
    asked: {
      fi: 'Joku haluaa ottaa tämän osoitteen käyttöön palvelussa, jossa näkee, mitä tietoja {company} on tallentanut.',
      sv: 'Någon vill ta den här adressen i bruk i tjänsten där man ser vilka uppgifter {company} har sparat.',
      en: 'Someone wants to take this address into use in the service that shows what data {company} has stored.',
    },
    browser: {
      fi: 'Se toimii vain sillä käynnillä, jolla sitä pyydettiin. Jos suljit sivun, avaa se samassa selaimessa:',
      sv: 'Den fungerar bara under besöket där den begärdes. Om du stängde sidan, öppna den i samma webbläsare:',
      en: 'It works only in the visit in which it was asked for. If you closed the page, open it in the same browser:',
    },
    notYou: {
      fi: 'Sinun ei tarvitse tehdä mitään. Ilman koodia osoitetta ei oteta käyttöön.',
      sv: 'Du behöver inte göra något. Utan koden tas adressen inte i bruk.',
      en: 'You need not do anything. Without the code the address is not taken into use.',
    },
  },
  'address-notice': {
    subject: {
      fi: 'Sähköpostiosoitteesi on vaihtumassa: {company}',
      sv: 'Din e-postadress håller på att bytas: {company}',
      en: 'Your email address is about to be changed: {company}',
    },
    preview: {
      fi: 'Jos et pyytänyt tätä, pysäytä vaihto.',
      sv: 'Om du inte har begärt det, stoppa bytet.',
      en: 'If you did not ask for this, stop the change.',
    },
    title: {
      fi: 'Sähköpostiosoitteesi on vaihtumassa',
      sv: 'Din e-postadress håller på att bytas',
      en: 'Your email address is about to be changed',
    },
    text: {
      fi: 'Palvelussa, jossa näkee, mitä tietoja {company} on tallentanut, on pyydetty vaihtamaan tämä osoite toiseen. Vaihto tulee voimaan aikaisintaan <b>{moment}</b>.',
      sv: 'I tjänsten där man ser vilka uppgifter {company} har sparat har det begärts att den här adressen byts till en annan. Bytet träder i kraft tidigast <b>{moment}</b>.',
      en: 'In the service that shows what data {company} has stored, somebody has asked to change this address for another. It comes into force at the earliest on <b>{moment}</b>.',
    },
    stop: {
      fi: 'Jos et pyytänyt vaihtoa, avaa sivu ja paina siellä painiketta. Sinun ei tarvitse kirjautua. Linkin avaaminen ei vielä pysäytä mitään.',
      sv: 'Om du inte har begärt bytet, öppna sidan och tryck på knappen där. Du behöver inte logga in. Att öppna länken stoppar ännu ingenting.',
      en: 'If you did not ask for it, open the page and press the button there. You need not sign in. Opening the link stops nothing yet.',
    },
    open: { fi: 'Avaa sivu', sv: 'Öppna sidan', en: 'Open the page' },
    fine: {
      fi: 'Jos pyysit vaihtoa itse, sinun ei tarvitse tehdä mitään.',
      sv: 'Om du själv har begärt bytet behöver du inte göra något.',
      en: 'If you asked for it yourself, you need not do anything.',
    },
  },
  'address-coming': {
    subject: {
      fi: 'Uusi osoitteesi tulee pian voimaan: {company}',
      sv: 'Din nya adress träder snart i kraft: {company}',
      en: 'Your new address comes into force soon: {company}',
    },
    preview: {
      fi: 'Aikaisintaan {moment}.',
      sv: 'Tidigast {moment}.',
      en: 'At the earliest on {moment}.',
    },
    title: {
      fi: 'Uusi osoitteesi tulee pian voimaan',
      sv: 'Din nya adress träder snart i kraft',
      en: 'Your new address comes into force soon',
    },
    text: {
      fi: 'Tämä osoite tulee voimaan aikaisintaan <b>{moment}</b>. Siihen asti käytä palvelussa vanhaa osoitettasi, jos pääset siihen. Ilmoitamme, kun vaihto on tehty.',
      sv: 'Den här adressen träder i kraft tidigast <b>{moment}</b>. Till dess, använd din gamla adress i tjänsten om du kommer åt den. Vi meddelar när bytet är gjort.',
      en: 'This address comes into force at the earliest on <b>{moment}</b>. Until then use your old address in the service, if you can. We tell you when the change is made.',
    },
    open: { fi: 'Katso vaihtoa', sv: 'Se bytet', en: 'See the change' },
    notYou: {
      fi: 'Etkö pyytänyt tätä? Kerro siitä meille heti.',
      sv: 'Har du inte begärt det här? Berätta det för oss genast.',
      en: 'Did you not ask for this? Tell us at once.',
    },
  },
  'address-stopped': {
    subject: {
      fi: 'Sähköpostiosoitteen vaihto pysäytettiin: {company}',
      sv: 'Bytet av e-postadress stoppades: {company}',
      en: 'The change of the email address was stopped: {company}',
    },
    preview: {
      fi: 'Osoite on sama kuin ennen.',
      sv: 'Adressen är densamma som förut.',
      en: 'The address is the same as before.',
    },
    title: {
      fi: 'Osoitteen vaihto pysäytettiin',
      sv: 'Adressbytet stoppades',
      en: 'The change of address was stopped',
    },
    text: {
      fi: 'Sähköpostiosoitteen vaihto pysäytettiin ennen kuin se tuli voimaan. Vanha osoite on voimassa, eikä mitään muutettu.',
      sv: 'Bytet av e-postadress stoppades innan det trädde i kraft. Den gamla adressen gäller, och ingenting ändrades.',
      en: 'The change of the email address was stopped before it came into force. The old address stays, and nothing was changed.',
    },
    notYou: {
      fi: 'Jos et pysäyttänyt vaihtoa tai jos joku muu yritti vaihtaa osoitteesi, kerro siitä meille.',
      sv: 'Om du inte stoppade bytet, eller om någon annan försökte byta din adress, berätta det för oss.',
      en: 'If you did not stop it, or if somebody else tried to change your address, tell us.',
    },
  },
  'address-done': {
    subject: {
      fi: 'Sähköpostiosoite on vaihdettu: {company}',
      sv: 'E-postadressen är bytt: {company}',
      en: 'The email address has been changed: {company}',
    },
    preview: {
      fi: 'Käytä tästä lähtien uutta osoitetta.',
      sv: 'Använd den nya adressen från och med nu.',
      en: 'Use the new address from now on.',
    },
    title: {
      fi: 'Sähköpostiosoite on vaihdettu',
      sv: 'E-postadressen är bytt',
      en: 'The email address has been changed',
    },
    old: {
      fi: 'Palvelussa ei enää näe tietoja tällä osoitteella. Kaikki käynnit on päätetty. Vahvista seuraavalla kerralla uusi osoite.',
      sv: 'Med den här adressen ser man inte längre uppgifter i tjänsten. Alla besök har avslutats. Bekräfta den nya adressen nästa gång.',
      en: 'Data is no longer seen in the service with this address. All visits have ended. Verify the new address next time.',
    },
    new: {
      fi: 'Tästä lähtien näet tietosi palvelussa tällä osoitteella. Kaikki käynnit on päätetty, joten vahvista osoite koodilla.',
      sv: 'Från och med nu ser du dina uppgifter i tjänsten med den här adressen. Alla besök har avslutats, så bekräfta adressen med en kod.',
      en: 'From now on you see your data in the service with this address. All visits have ended, so verify the address with a code.',
    },
    open: { fi: 'Avaa palvelu', sv: 'Öppna tjänsten', en: 'Open the service' },
    notYou: {
      fi: 'Jos et pyytänyt vaihtoa, ota heti yhteyttä.',
      sv: 'Om du inte har begärt bytet, kontakta oss genast.',
      en: 'If you did not ask for the change, contact us at once.',
    },
  },
})
