import { area } from './said.ts'

/** One's own data: the statement of what was searched and found, the registers, and what one can do next. */
export const me = area({
  title: { fi: 'Omat tietosi', sv: 'Dina uppgifter', en: 'Your data' },
  address: {
    fi: 'Haettu osoitteella <b>{address}</b>.',
    sv: 'Sökt med adressen <b>{address}</b>.',
    en: 'Searched with the address <b>{address}</b>.',
  },
  contents: { fi: 'Tällä sivulla', sv: 'På den här sidan', en: 'On this page' },
  logLink: {
    fi: 'Kuka on katsonut tietojasi',
    sv: 'Vem har tittat på dina uppgifter',
    en: 'Who has looked at your data',
  },
  printHint: {
    fi: 'Voit tulostaa tai tallentaa tämän sivun selaimesi tulostustoiminnolla.',
    sv: 'Du kan skriva ut eller spara sidan med webbläsarens utskrift.',
    en: 'You can print or save this page with your browser’s print function.',
  },
  record: {
    held: { fi: 'Tietue', sv: 'Post', en: 'Record' },
    empty: { fi: 'Ei tietoa', sv: 'Ingen uppgift', en: 'Nothing stored' },
    masked: {
      fi: 'Tallessa, peitetty näkyvistä',
      sv: 'Sparad, dold här',
      en: 'Held, masked here',
    },
    emptyFields: {
      fi: 'Näissä ei ole mitään: {fields}.',
      sv: 'I dessa finns ingenting: {fields}.',
      en: 'Nothing is stored in: {fields}.',
    },
  },
  why: {
    open: { fi: 'Miksi?', sv: 'Varför?', en: 'Why?' },
    about: {
      fi: 'Miksi ja kuinka kauan: {field}',
      sv: 'Varför och hur länge: {field}',
      en: 'Why and how long: {field}',
    },
    all: {
      fi: 'Mihin näitä tietoja käytetään ja kuinka kauan niitä säilytetään',
      sv: 'Vad uppgifterna används till och hur länge de förvaras',
      en: 'What this data is used for and how long it is kept',
    },
    purposes: { fi: 'Käyttötarkoitus', sv: 'Ändamål', en: 'Purpose' },
    basis: { fi: 'Käsittelyperuste', sv: 'Rättslig grund', en: 'Legal basis' },
    source: { fi: 'Mistä tieto on saatu', sv: 'Var uppgiften kommer ifrån', en: 'Source' },
    recipients: { fi: 'Kenelle tietoa annetaan', sv: 'Till vem uppgiften lämnas', en: 'Recipients' },
    noRecipients: { fi: 'Ei kenellekään', sv: 'Till ingen', en: 'Nobody' },
    retention: { fi: 'Säilytysaika', sv: 'Förvaringstid', en: 'Kept for' },
    until: { fi: '{date} asti', sv: 'till {date}', en: 'until {date}' },
    correction: { fi: 'Korjaaminen', sv: 'Rättelse', en: 'Correction' },
    portable: { fi: 'Siirrettävissä', sv: 'Kan överföras', en: 'Portable' },
    marketing: { fi: 'Käytetään markkinointiin', sv: 'Används för marknadsföring', en: 'Used for marketing' },
    public: { fi: 'julkinen lähde', sv: 'offentlig källa', en: 'a public source' },
  },
  held: {
    purposesTitle: { fi: 'Mihin näitä käytetään', sv: 'Vad de används till', en: 'What it is used for' },
    system: {
      fi: 'Tiedot ovat järjestelmässä {system} ({provider}, {country}).',
      sv: 'Uppgifterna finns i systemet {system} ({provider}, {country}).',
      en: 'The data is in the system {system} ({provider}, {country}).',
    },
    noticeLink: {
      fi: 'Rekisterin tietosuojaseloste',
      sv: 'Registrets dataskyddsbeskrivning',
      en: 'The register’s privacy notice',
    },
    count: {
      fi: '{count, plural, one {Yksi} other {# kappaletta}}',
      sv: '{count, plural, one {En} other {# stycken}}',
      en: '{count, plural, one {One} other {# in all}}',
    },
    newest: {
      fi: 'Uusimmat {shown, number}, yhteensä {count, number}.',
      sv: 'De nyaste {shown, number}, totalt {count, number}.',
      en: 'The newest {shown, number} of {count, number}.',
    },
    all: {
      fi: 'Näytä kaikki {count, number}: {what}',
      sv: 'Visa alla {count, number}: {what}',
      en: 'Show all {count, number}: {what}',
    },
    none: { fi: 'Ei yhtään.', sv: 'Inga.', en: 'None.' },
  },
  wrong: {
    title: { fi: 'Onko jokin väärin?', sv: 'Är något fel?', en: 'Is something wrong?' },
    text: {
      fi: 'Pyydä korjausta tai tiedon poistamista. Vastaamme kuukauden kuluessa. Kirjoita tai soita:',
      sv: 'Be om rättelse eller radering. Vi svarar inom en månad. Skriv eller ring:',
      en: 'Ask for a correction or an erasure. We answer within one month. Write or call:',
    },
  },
  marketing: {
    title: { fi: 'Etkö halua mainoksia?', sv: 'Vill du inte ha reklam?', en: 'No marketing, please?' },
    text: {
      fi: 'Tietojasi käytetään myös suoramarkkinointiin. Voit kieltää sen milloin tahansa ilman syytä:',
      sv: 'Dina uppgifter används också för direktmarknadsföring. Du kan när som helst förbjuda det utan att ange skäl:',
      en: 'Your data is also used for direct marketing. You can forbid that at any time, without a reason:',
    },
  },
  more: {
    title: { fi: 'Etkö löytänyt kaikkea?', sv: 'Hittade du inte allt?', en: 'Not everything here?' },
    text: {
      fi: 'Haimme vain tällä sähköpostiosoitteella. Tietojasi voi olla muunkin tunnisteen alla, kuten:',
      sv: 'Vi sökte bara med den här e-postadressen. Det kan finnas uppgifter under något annat, till exempel:',
      en: 'We searched with this email address only. There may be data under something else, such as:',
    },
    otherAddress: { fi: 'toinen sähköpostiosoite', sv: 'en annan e-postadress', en: 'another email address' },
    customerNumber: { fi: 'asiakasnumero', sv: 'kundnummer', en: 'a customer number' },
    phone: { fi: 'puhelinnumero tai nimi', sv: 'telefonnummer eller namn', en: 'a phone number or a name' },
    try: { fi: 'Hae toisella osoitteella', sv: 'Sök med en annan adress', en: 'Search with another address' },
    ask: {
      fi: 'Muilla tunnisteilla haemme puolestasi. Voit myös pyytää mitä tahansa omin sanoin:',
      sv: 'Med andra uppgifter söker vi åt dig. Du kan också be om vad som helst med egna ord:',
      en: 'With anything else we search for you. You can also ask for anything in your own words:',
    },
  },
  rightsTitle: { fi: 'Mitä voit tehdä', sv: 'Vad du kan göra', en: 'What you can do' },
  rightsLead: {
    fi: 'Nämä ovat oikeutesi. Kerro, mitä haluat, niin vastaamme kuukauden kuluessa:',
    sv: 'Det här är dina rättigheter. Berätta vad du vill så svarar vi inom en månad:',
    en: 'These are your rights. Tell us what you want, and we answer within one month:',
  },
  complaint: {
    title: { fi: 'Jos olet tyytymätön', sv: 'Om du är missnöjd', en: 'If you are not satisfied' },
    text: {
      fi: 'Voit saattaa asian valvontaviranomaisen käsiteltäväksi:',
      sv: 'Du kan lämna in ett klagomål till tillsynsmyndigheten:',
      en: 'You may complain to the supervisory authority:',
    },
  },
  automated: {
    fi: 'Tiedoistasi ei tehdä automaattisia päätöksiä eikä profilointia.',
    sv: 'Inga automatiserade beslut fattas och ingen profilering görs utifrån uppgifterna.',
    en: 'No automated decisions are made about you, and there is no profiling.',
  },
})

/** The coverage statement: exactly what was searched, how, when, with what result, and what that does not mean. */
export const coverage = area({
  title: {
    fi: 'Mistä haettiin ja mitä löytyi',
    sv: 'Var vi sökte och vad vi hittade',
    en: 'Where we searched and what was found',
  },
  found: { fi: 'Löytyi', sv: 'Hittades', en: 'Found' },
  nothing: { fi: 'Ei löytynyt', sv: 'Hittades inte', en: 'Not found' },
  unreachable: { fi: 'Ei vastausta', sv: 'Inget svar', en: 'No answer' },
  withheld: { fi: 'Vaatii lisätiedon', sv: 'Kräver en uppgift till', en: 'Needs further proof' },
  foundText: {
    fi: 'Tällä osoitteella löytyi {count, plural, one {yksi tietue} other {# tietuetta}}.',
    sv: 'Under den här adressen hittades {count, plural, one {en post} other {# poster}}.',
    en: 'Under this address we found {count, plural, one {one record} other {# records}}.',
  },
  nothingText: {
    fi: 'Tällä osoitteella ei löytynyt mitään. Jonkin muun tunnisteen alla tietojasi voi silti olla.',
    sv: 'Under den här adressen hittades ingenting. Under något annat kan det ändå finnas uppgifter om dig.',
    en: 'Nothing was found under this address. There may still be data about you under something else.',
  },
  unreachableText: {
    fi: 'Rekisteri ei vastannut, joten emme tiedä, onko siinä tietojasi. Yritä hetken kuluttua uudelleen.',
    sv: 'Registret svarade inte, så vi vet inte om det innehåller uppgifter om dig. Försök igen om en stund.',
    en: 'The register did not answer, so we do not know whether it holds data about you. Try again in a moment.',
  },
  withheldText: {
    fi: 'Osoite voi olla usean ihmisen käytössä. Siksi tiedot näytetään vasta, kun annat lisätiedon.',
    sv: 'Flera personer kan använda adressen. Därför visas uppgifterna först när du har gett en uppgift till.',
    en: 'Several people may use the address. So the data is shown only after one more proof.',
  },
  searched: {
    fi: 'Haettu sähköpostiosoitteella <time>{moment}</time>.',
    sv: 'Sökt med e-postadressen <time>{moment}</time>.',
    en: 'Searched with the email address on <time>{moment}</time>.',
  },
  asOf: {
    fi: 'Tiedot ovat sellaisina kuin ne olivat <time>{moment}</time>.',
    sv: 'Uppgifterna är sådana de var <time>{moment}</time>.',
    en: 'The data is as it was on <time>{moment}</time>.',
  },
  neverLoaded: {
    fi: 'Rekisteriä ei ole vielä kertaakaan luettu tähän palveluun, joten siitä ei voitu hakea.',
    sv: 'Registret har ännu inte lästs in i tjänsten, så det gick inte att söka i det.',
    en: 'The register has never been loaded into this service, so it could not be searched.',
  },
  unread: {
    fi: '{count, plural, one {Yhtä riviä} other {# riviä}} ei voitu lukea. Emme tiedä, kenen {count, plural, one {se on} other {ne ovat}}.',
    sv: '{count, plural, one {En rad} other {# rader}} gick inte att läsa. Vi vet inte vem {count, plural, one {den} other {de}} gäller.',
    en: '{count, plural, one {One row} other {# rows}} could not be read. We do not know whose {count, plural, one {it is} other {they are}}.',
  },
  again: { fi: 'Hae uudelleen', sv: 'Sök igen', en: 'Search again' },
  prove: { fi: 'Anna lisätieto', sv: 'Ge en uppgift till', en: 'Give further proof' },
})

/** The legal bases of GDPR Art. 6(1), in its order. */
export const basis = area({
  consent: { fi: 'Suostumuksesi', sv: 'Ditt samtycke', en: 'Your consent' },
  contract: {
    fi: 'Sopimus tai sen valmistelu',
    sv: 'Avtal eller åtgärder före ett avtal',
    en: 'A contract, or steps before one',
  },
  'legal-obligation': { fi: 'Lakisääteinen velvoite', sv: 'Rättslig förpliktelse', en: 'Legal obligation' },
  'vital-interests': { fi: 'Elintärkeä etu', sv: 'Grundläggande intressen', en: 'Vital interests' },
  'public-task': {
    fi: 'Yleinen etu tai julkinen valta',
    sv: 'Allmänt intresse eller myndighetsutövning',
    en: 'Public interest or official authority',
  },
  'legitimate-interests': { fi: 'Oikeutettu etu', sv: 'Berättigat intresse', en: 'Legitimate interests' },
})
