import { area } from './said.ts'

export const code = area({
  title: { fi: 'Kirjoita koodi', sv: 'Skriv koden', en: 'Type the code' },
  deadTitle: { fi: 'Pyydä uusi koodi', sv: 'Be om en ny kod', en: 'Ask for a new code' },
  sent: {
    fi: 'Viesti on lähetetty antamaasi osoitteeseen. Siinä on kahdeksan numeron koodi.',
    sv: 'Meddelandet har skickats till adressen du gav. I det finns en kod med åtta siffror.',
    en: 'The mail has been sent to the address you gave. It holds a code of eight digits.',
  },
  leaving: {
    fi: 'Viesti lähtee juuri nyt antamaasi osoitteeseen. Siinä on kahdeksan numeron koodi.',
    sv: 'Meddelandet skickas just nu till adressen du gav. I det finns en kod med åtta siffror.',
    en: 'The mail is leaving right now for the address you gave. It holds a code of eight digits.',
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
