import { mailAddress } from './mail-address.ts'
import { mailStaff } from './mail-staff.ts'
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
  letter: {
    subject: {
      fi: 'Sinulle on kirje palvelussa: {company}',
      sv: 'Du har ett brev i tjänsten: {company}',
      en: 'There is a letter for you in the service: {company}',
    },
    preview: {
      fi: 'Lue se palvelussa.',
      sv: 'Läs det i tjänsten.',
      en: 'Read it in the service.',
    },
    title: { fi: 'Sinulle on kirje', sv: 'Du har ett brev', en: 'There is a letter for you' },
    text: {
      fi: 'Olemme kirjoittaneet sinulle. Kirje on palvelussa, jossa näet tietosi ja pyyntösi.',
      sv: 'Vi har skrivit till dig. Brevet finns i tjänsten där du ser dina uppgifter och vad du har begärt.',
      en: 'We have written to you. The letter is in the service where you see your data and your requests.',
    },
    why: {
      fi: 'Emme lähetä sitä sähköpostissa, koska siinä voi olla henkilötietojasi.',
      sv: 'Vi skickar det inte per e-post, eftersom det kan innehålla dina personuppgifter.',
      en: 'We do not send it by mail, since your personal data may be in it.',
    },
    open: { fi: 'Lue kirje', sv: 'Läs brevet', en: 'Read the letter' },
  },
  extension: {
    subject: {
      fi: 'Vastauksemme vie enemmän aikaa: {company}',
      sv: 'Vårt svar tar mer tid: {company}',
      en: 'Our answer takes more time: {company}',
    },
    preview: {
      fi: 'Vastaamme viimeistään {until}.',
      sv: 'Vi svarar senast den {until}.',
      en: 'We will answer by {until} at the latest.',
    },
    title: {
      fi: 'Tarvitsemme lisää aikaa',
      sv: 'Vi behöver mer tid',
      en: 'We need more time',
    },
    until: {
      fi: 'Emme ehdi vastata pyyntöösi kuukaudessa. Vastaamme viimeistään <b>{until}</b>.',
      sv: 'Vi hinner inte svara på din begäran inom en månad. Vi svarar senast den <b>{until}</b>.',
      en: 'We cannot answer your request within one month. We will answer by <b>{until}</b> at the latest.',
    },
    letter: {
      fi: 'Palvelussa on kirje, joka kertoo enemmän: mitä seuraavaksi tapahtuu, mitä voit tehdä ja mihin voit valittaa.',
      sv: 'I tjänsten finns ett brev som berättar mer: vad som händer nu, vad du kan göra och var du kan klaga.',
      en: 'A letter in the service tells you more: what happens next, what you can do, and where you can complain.',
    },
  },
  'export-ready': {
    subject: {
      fi: 'Tietopakettisi on valmis: {company}',
      sv: 'Ditt uppgiftspaket är klart: {company}',
      en: 'Your data package is ready: {company}',
    },
    preview: {
      fi: 'Voit ladata sen palvelusta viikon ajan.',
      sv: 'Du kan ladda ner det i tjänsten i en vecka.',
      en: 'You can download it from the service for a week.',
    },
    title: { fi: 'Tietopakettisi on valmis', sv: 'Ditt uppgiftspaket är klart', en: 'Your data package is ready' },
    text: {
      fi: 'Voit ladata sen palvelusta viikon ajan. Linkki vie sivulle, jolla osoitteesi vahvistetaan koodilla.',
      sv: 'Du kan ladda ner det i tjänsten i en vecka. Länken leder till en sida där din adress bekräftas med en kod.',
      en: 'You can download it from the service for a week. The link leads to a page where a code verifies your address.',
    },
    open: { fi: 'Avaa paketin sivu', sv: 'Öppna paketets sida', en: 'Open the page of the package' },
    notYou: {
      fi: 'Etkö pyytänyt pakettia? Kerro siitä meille heti.',
      sv: 'Bad du inte om något paket? Berätta det för oss genast.',
      en: 'Did you not ask for a package? Tell us at once.',
    },
  },
  'recipient-notice': {
    subject: {
      fi: 'Ilmoitus yritykseltä {company} luovutetuista tiedoista',
      sv: 'Underrättelse från {company} om utlämnade uppgifter',
      en: 'Notice from {company} about disclosed data',
    },
    preview: {
      fi: 'Lue ilmoitus palvelussa.',
      sv: 'Läs underrättelsen i tjänsten.',
      en: 'Read the notice in the service.',
    },
    title: {
      fi: 'Teille luovutettuja tietoja on muutettu',
      sv: 'Uppgifter som lämnats till er har ändrats',
      en: 'Data disclosed to you have changed',
    },
    text: {
      fi: '{company} on luovuttanut teille henkilötietoja, jotka on nyt oikaistu, poistettu tai rajattu käytöstä. Mitkä tiedot ja mitä niille on tehty, näette palvelussa.',
      sv: '{company} har lämnat personuppgifter till er som nu har rättats, raderats eller begränsats. Vilka uppgifterna är och vad som har gjorts ser ni i tjänsten.',
      en: '{company} has disclosed personal data to you that have now been corrected, erased or restricted. You will see which, and what was done, in the service.',
    },
    how: {
      fi: 'Avatkaa sivu ja pyytäkää koodi tähän osoitteeseen. Ilmoitus avautuu koodilla.',
      sv: 'Öppna sidan och be om en kod till den här adressen. Underrättelsen öppnas med koden.',
      en: 'Open the page and ask for a code to this address. The notice opens with the code.',
    },
    open: { fi: 'Avaa ilmoitus', sv: 'Öppna underrättelsen', en: 'Open the notice' },
  },
  'confirm-request': {
    subject: {
      fi: 'Vahvista pyyntösi: {company}',
      sv: 'Bekräfta din begäran: {company}',
      en: 'Confirm your request: {company}',
    },
    preview: {
      fi: 'Avaa sivu ja paina painiketta.',
      sv: 'Öppna sidan och tryck på knappen.',
      en: 'Open the page and press the button.',
    },
    title: { fi: 'Vahvista pyyntösi', sv: 'Bekräfta din begäran', en: 'Confirm your request' },
    text: {
      fi: 'Saimme pyynnön, jota ei voi perua sen jälkeen, kun se on toteutettu. Siksi varmistamme, että se tuli sinulta.',
      sv: 'Vi har fått en begäran som inte kan återtas när den väl är utförd. Därför vill vi veta att den kom från dig.',
      en: 'We have received a request that cannot be taken back once it is carried out. So we make sure that it came from you.',
    },
    press: {
      fi: 'Avaa sivu ja paina siellä painiketta. Linkin avaaminen ei vielä vahvista mitään.',
      sv: 'Öppna sidan och tryck på knappen där. Att öppna länken bekräftar ännu ingenting.',
      en: 'Open the page and press the button there. Opening the link confirms nothing yet.',
    },
    open: { fi: 'Avaa sivu', sv: 'Öppna sidan', en: 'Open the page' },
    notYouTitle: { fi: 'Etkö pyytänyt mitään?', sv: 'Begärde du ingenting?', en: 'Did you not ask for anything?' },
    notYou: {
      fi: 'Älä vahvista pyyntöä, ja kerro siitä meille.',
      sv: 'Bekräfta inte begäran, och berätta om det för oss.',
      en: 'Do not confirm the request, and tell us about it.',
    },
  },
  message: {
    subject: {
      fi: 'Sinulle on viesti palvelussa: {company}',
      sv: 'Du har ett meddelande i tjänsten: {company}',
      en: 'There is a message for you in the service: {company}',
    },
    preview: { fi: 'Lue se palvelussa.', sv: 'Läs det i tjänsten.', en: 'Read it in the service.' },
    title: { fi: 'Sinulle on viesti', sv: 'Du har ett meddelande', en: 'There is a message for you' },
    text: {
      fi: 'Kirjoitimme sinulle pyynnöstäsi. Lue viesti palvelussa ja vastaa siellä.',
      sv: 'Vi har skrivit till dig om din begäran. Läs meddelandet i tjänsten och svara där.',
      en: 'We have written to you about your request. Read the message in the service and answer it there.',
    },
    open: { fi: 'Lue viesti', sv: 'Läs meddelandet', en: 'Read the message' },
  },
  alert: {
    new: {
      subject: {
        fi: 'Uutta työjonossa: {company}',
        sv: 'Nytt i arbetskön: {company}',
        en: 'New in the queue: {company}',
      },
      title: { fi: 'Uutta työjonossa', sv: 'Nytt i arbetskön', en: 'Something new in the queue' },
      text: {
        fi: 'Työjonoon on tullut jotakin, mikä odottaa sinua tai sitä, joka ensin ehtii.',
        sv: 'I arbetskön finns något nytt som väntar på dig eller på den som först hinner.',
        en: 'Something has come into the queue that waits for you, or for whoever gets to it first.',
      },
    },
    'target-near': {
      subject: {
        fi: 'Määräpäivä lähestyy: {company}',
        sv: 'Tidsfristen närmar sig: {company}',
        en: 'A time limit is near: {company}',
      },
      title: { fi: 'Määräpäivä lähestyy', sv: 'Tidsfristen närmar sig', en: 'A time limit is near' },
      text: {
        fi: 'Työjonossa on asia, johon on vastattava pian.',
        sv: 'I arbetskön finns ett ärende som snart ska besvaras.',
        en: 'In the queue is a case that must be answered soon.',
      },
    },
    overdue: {
      subject: {
        fi: 'Määräpäivä on mennyt: {company}',
        sv: 'Tidsfristen har gått ut: {company}',
        en: 'A time limit has passed: {company}',
      },
      title: { fi: 'Määräpäivä on mennyt', sv: 'Tidsfristen har gått ut', en: 'A time limit has passed' },
      text: {
        fi: 'Työjonossa on asia, jonka määräpäivä on mennyt. Vastaa siihen heti.',
        sv: 'I arbetskön finns ett ärende vars tidsfrist har gått ut. Svara genast.',
        en: 'In the queue is a case whose time limit has passed. Answer it at once.',
      },
    },
    alarm: {
      subject: {
        fi: 'Palvelu tarvitsee sinua: {company}',
        sv: 'Tjänsten behöver dig: {company}',
        en: 'The service needs you: {company}',
      },
      title: { fi: 'Katso työjonoa heti', sv: 'Se efter i arbetskön genast', en: 'Look at the queue at once' },
      text: {
        fi: 'Työjonossa on hälytys, joka koskee palvelua itseään. Se näytetään, kun olet kirjautunut sisään.',
        sv: 'I arbetskön finns ett larm som gäller tjänsten själv. Det visas när du har loggat in.',
        en: 'In the queue is an alarm about the service itself. It is shown once you have signed in.',
      },
    },
    open: { fi: 'Avaa työjono', sv: 'Öppna arbetskön', en: 'Open the queue' },
    choose: {
      fi: 'Omalla sivullasi valitset, mitä viestejä saat.',
      sv: 'På din egen sida väljer du vilka meddelanden du får.',
      en: 'On your account page you choose which mails you get.',
    },
  },
  digest: {
    subject: { fi: 'Työjono tänään: {company}', sv: 'Arbetskön i dag: {company}', en: 'The queue today: {company}' },
    preview: {
      fi: 'Avoinna {open, number}, myöhässä {overdue, number}.',
      sv: 'Öppna {open, number}, försenade {overdue, number}.',
      en: 'Open {open, number}, overdue {overdue, number}.',
    },
    title: { fi: 'Työjono tänään', sv: 'Arbetskön i dag', en: 'The queue today' },
    open: { fi: 'Avoinna: {count, number}', sv: 'Öppna: {count, number}', en: 'Open: {count, number}' },
    unassigned: {
      fi: 'Ilman käsittelijää: {count, number}',
      sv: 'Utan handläggare: {count, number}',
      en: 'Not taken by anyone: {count, number}',
    },
    targetNear: {
      fi: 'Määräpäivä lähellä: {count, number}',
      sv: 'Nära tidsfristen: {count, number}',
      en: 'Near their time limit: {count, number}',
    },
    overdue: { fi: 'Myöhässä: {count, number}', sv: 'Försenade: {count, number}', en: 'Overdue: {count, number}' },
    toPost: {
      fi: 'Postitettavia kirjeitä: {count, number}',
      sv: 'Brev att posta: {count, number}',
      en: 'Letters to post: {count, number}',
    },
  },
  ...mailAddress,
  ...mailStaff,
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
