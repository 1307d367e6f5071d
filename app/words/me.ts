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
    masked: { fi: 'Tallessa, peitetty näkyvistä', sv: 'Sparad, dold här', en: 'Held, masked' },
    withheld: {
      fi: 'Tässä voi olla tietoa muistakin ihmisistä. Työntekijä lukee tekstin, ennen kuin se voidaan näyttää. Pyydä se meiltä:',
      sv: 'Texten kan innehålla uppgifter om andra. En anställd läser den innan den kan visas. Be om den av oss:',
      en: 'This may hold data about other people. An employee reads it before it can be shown. Ask us for it:',
    },
    withheldShort: {
      fi: 'Näytetään tarkistuksen jälkeen',
      sv: 'Visas efter granskning',
      en: 'Shown after review',
    },
    emptyFields: {
      fi: 'Näissä ei ole mitään: {fields}.',
      sv: 'I de här finns ingenting: {fields}.',
      en: 'Nothing is stored under: {fields}.',
    },
  },
  why: {
    open: {
      fi: 'Miksi?<hidden> {field}: käyttö ja säilytys</hidden>',
      sv: 'Varför?<hidden> {field}: användning och förvaring</hidden>',
      en: 'Why?<hidden> {field}: use and retention</hidden>',
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
    correction: { fi: 'Korjaaminen', sv: 'Rättelse', en: 'Correction' },
    canAsk: {
      fi: 'Voit pyytää korjausta.',
      sv: 'Du kan be om rättelse.',
      en: 'You can ask for a correction.',
    },
    portable: { fi: 'Siirto-oikeus', sv: 'Dataportabilitet', en: 'Portability' },
    isPortable: {
      fi: 'Voit saada tämän koneluettavana ja siirtää toiseen järjestelmään.',
      sv: 'Du kan få uppgiften i maskinläsbar form och överföra den till ett annat system.',
      en: 'You can have this in machine-readable form and move it to another system.',
    },
    marketing: { fi: 'Markkinointi', sv: 'Marknadsföring', en: 'Marketing' },
    isMarketing: {
      fi: 'Käytetään suoramarkkinointiin. Voit kieltää sen.',
      sv: 'Används för direktmarknadsföring. Du kan förbjuda det.',
      en: 'Used for direct marketing. You can forbid it.',
    },
    public: { fi: '(julkinen lähde)', sv: '(offentlig källa)', en: '(a public source)' },
    partner: { fi: '{name}, {country}', sv: '{name}, {country}', en: '{name}, {country}' },
  },
  kept: {
    until: { fi: 'Säilytetään {date} asti.', sv: 'Förvaras till {date}.', en: 'Kept until {date}.' },
    short: { fi: '{date} asti', sv: 'till {date}', en: 'until {date}' },
    while: {
      fi: 'Säilytetään niin kauan kuin {conditions}.',
      sv: 'Förvaras så länge som {conditions}.',
      en: 'Kept for as long as {conditions}.',
    },
    whileUntil: {
      fi: 'Säilytetään niin kauan kuin {conditions}, mutta vähintään {date} asti.',
      sv: 'Förvaras så länge som {conditions}, dock minst till {date}.',
      en: 'Kept for as long as {conditions}, and at least until {date}.',
    },
    'not-begun': {
      fi: 'Säilytysaika ei ole vielä alkanut kulua.',
      sv: 'Förvaringstiden har inte börjat löpa ännu.',
      en: 'The time has not begun to run yet.',
    },
    'no-date': {
      fi: 'Päivää ei voi laskea, koska päivämäärä puuttuu järjestelmästä.',
      sv: 'Dagen kan inte räknas ut eftersom ett datum saknas i systemet.',
      en: 'The day cannot be worked out, since a date is missing in the system.',
    },
    'no-rows': {
      fi: 'Päivää ei voi laskea, koska ei ole tapahtumaa, josta aika alkaisi.',
      sv: 'Dagen kan inte räknas ut eftersom det inte finns någon händelse att räkna från.',
      en: 'The day cannot be worked out, since there is nothing for the time to run from.',
    },
    'not-loaded': {
      fi: 'Tarkka päivä riippuu kaikista riveistä. Kysy sitä meiltä, jos tarvitset sen.',
      sv: 'Den exakta dagen beror på alla rader. Fråga oss om du behöver den.',
      en: 'The exact day depends on all of the rows. Ask us if you need it.',
    },
    stays: {
      fi: 'Tieto säilyy tämän ajan, vaikka pyytäisit sen poistamista.',
      sv: 'Uppgiften finns kvar denna tid även om du ber om radering.',
      en: 'It stays for this time even if you ask for erasure.',
    },
    source: { fi: 'Lähde: {source}', sv: 'Källa: {source}', en: 'Source: {source}' },
    condition: {
      'open-invoice': { fi: 'lasku on maksamatta', sv: 'en faktura är obetald', en: 'an invoice is unpaid' },
      'running-contract': { fi: 'sopimus on voimassa', sv: 'avtalet gäller', en: 'the contract is in force' },
      dispute: { fi: 'asia on riidanalainen', sv: 'ärendet är tvistigt', en: 'the matter is in dispute' },
      'open-case': {
        fi: 'asiasi on käsiteltävänä',
        sv: 'ditt ärende behandlas',
        en: 'your matter is being dealt with',
      },
      'marketing-ban': {
        fi: 'suoramarkkinointikielto on voimassa',
        sv: 'förbudet mot direktmarknadsföring gäller',
        en: 'the direct marketing ban is in force',
      },
    },
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
    total: {
      fi: 'Yhteensä {count}. Uusin on ensin.',
      sv: 'Totalt {count}. Det nyaste först.',
      en: '{count} in all. The newest first.',
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
  },
  wrong: {
    title: { fi: 'Onko jokin väärin?', sv: 'Är något fel?', en: 'Is something wrong?' },
    text: {
      fi: 'Pyydä korjausta tai tiedon poistamista. Vastaamme kuukauden kuluessa.',
      sv: 'Be om rättelse eller radering. Vi svarar inom en månad.',
      en: 'Ask for a correction or an erasure. We answer within one month.',
    },
    go: { fi: 'Pyydä korjausta', sv: 'Be om rättelse', en: 'Ask for a correction' },
  },
  marketing: {
    title: { fi: 'Etkö halua mainoksia?', sv: 'Vill du inte ha reklam?', en: 'No marketing, please?' },
    text: {
      fi: 'Tietojasi käytetään myös suoramarkkinointiin. Voit kieltää sen milloin tahansa ilman syytä.',
      sv: 'Dina uppgifter används också för direktmarknadsföring. Du kan när som helst förbjuda det utan att ange skäl.',
      en: 'Your data is also used for direct marketing. You can forbid that at any time, without a reason.',
    },
    go: { fi: 'Kiellä suoramarkkinointi', sv: 'Förbjud direktmarknadsföring', en: 'Forbid direct marketing' },
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
