import { area } from './said.ts'

/** The mails: the same words in the HTML and in the text. Subjects hold no code, and nobody's name or data is in any of them. */
export const mail = area({
  code: {
    subject: {
      fi: 'Koodi omien tietojesi katsomiseen: {company}',
      sv: 'Kod för att se dina uppgifter: {company}',
      en: 'Your code for seeing your data: {company}',
    },
    preview: {
      fi: 'Koodi on voimassa 10 minuuttia tämän viestin lähettämisestä.',
      sv: 'Koden gäller i 10 minuter från att det här meddelandet skickades.',
      en: 'The code is valid for 10 minutes from the sending of this mail.',
    },
    title: { fi: 'Koodisi', sv: 'Din kod', en: 'Your code' },
    asked: {
      fi: 'Tähän osoitteeseen pyydettiin koodia palvelussa, jossa näet, mitä tietoja {company} on tallentanut sinusta.',
      sv: 'Någon bad om en kod till den här adressen i tjänsten där du ser vilka uppgifter {company} har sparat om dig.',
      en: 'A code to this address was asked for in the service where you see what data {company} has stored about you.',
    },
    type: {
      fi: 'Kirjoita koodi sivulle, jolla pyysit sitä:',
      sv: 'Skriv koden på sidan där du bad om den:',
      en: 'Type the code on the page where you asked for it:',
    },
    valid: {
      fi: 'Koodi on voimassa 10 minuuttia tämän viestin lähettämisestä, ja sen voi käyttää kerran.',
      sv: 'Koden gäller i 10 minuter från att det här meddelandet skickades och kan användas en gång.',
      en: 'The code is valid for 10 minutes from the sending of this mail and can be used once.',
    },
    browser: {
      fi: 'Se toimii vain siinä selaimessa, jossa pyysit sitä. Jos suljit sivun, avaa se samassa selaimessa:',
      sv: 'Den fungerar bara i webbläsaren där du bad om den. Om du stängde sidan, öppna den i samma webbläsare:',
      en: 'It works only in the browser where you asked for it. If you closed the page, open it in the same browser:',
    },
    open: { fi: 'Avaa koodisivu', sv: 'Öppna kodsidan', en: 'Open the code page' },
    notYouTitle: { fi: 'Etkö pyytänyt koodia?', sv: 'Bad du inte om någon kod?', en: 'Did you not ask for a code?' },
    notYou: {
      fi: 'Sinun ei tarvitse tehdä mitään. Joku on ehkä kirjoittanut osoitteensa väärin, eikä hän näe tietojasi ilman koodia.',
      sv: 'Du behöver inte göra något. Någon har kanske skrivit sin adress fel och ser inte dina uppgifter utan koden.',
      en: 'You need not do anything. Someone may have mistyped their address, and they cannot see your data without the code.',
    },
    keep: {
      fi: 'Älä anna koodia kenellekään. Emme koskaan kysy sitä puhelimessa tai viestillä.',
      sv: 'Ge inte koden till någon. Vi frågar aldrig efter den per telefon eller meddelande.',
      en: 'Do not give the code to anyone. We never ask for it by phone or in a message.',
    },
  },
  test: {
    subject: { fi: 'Testiviesti: {company}', sv: 'Testmeddelande: {company}', en: 'Test mail: {company}' },
    preview: {
      fi: 'Sähköpostin lähettäminen toimii.',
      sv: 'Det går att skicka e-post.',
      en: 'Sending mail works.',
    },
    title: {
      fi: 'Sähköpostin lähettäminen toimii',
      sv: 'Det går att skicka e-post',
      en: 'Sending mail works',
    },
    text: {
      fi: 'Palvelun ylläpitäjä lähetti tämän viestin tarkistaakseen asetukset. Sinun ei tarvitse tehdä mitään.',
      sv: 'Den som sköter tjänsten skickade det här meddelandet för att kontrollera inställningarna. Du behöver inte göra något.',
      en: 'The operator of the service sent this mail to check its settings. You need not do anything.',
    },
  },
  automatic: {
    fi: 'Tämä viesti lähetettiin automaattisesti.',
    sv: 'Det här meddelandet skickades automatiskt.',
    en: 'This mail was sent automatically.',
  },
  questions: {
    fi: 'Jos sinulla on kysyttävää, vastaa tähän viestiin tai kirjoita osoitteeseen <link>{email}</link>.',
    sv: 'Om du har frågor, svara på det här meddelandet eller skriv till <link>{email}</link>.',
    en: 'If you have questions, reply to this mail or write to <link>{email}</link>.',
  },
})
