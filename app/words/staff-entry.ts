import { area } from './said.ts'

/** Entering a request that came by phone, on paper, at the desk or by ordinary mail. */
export const staffEntry = area({
  title: { fi: 'Kirjaa pyyntö', sv: 'Anteckna en begäran', en: 'Enter a request' },
  lead: {
    fi: 'Pyyntö, joka tuli puhelimella, paperilla, toimipisteessä tai sähköpostilla. Kuukausi alkaa siitä, kun se tuli perille.',
    sv: 'En begäran som kom per telefon, på papper, på kontoret eller per e-post. Månaden börjar när den kom fram.',
    en: 'A request that came by phone, on paper, at the desk or by ordinary email. The month begins when it arrived.',
  },
  channel: { fi: 'Miten pyyntö tuli?', sv: 'Hur kom begäran?', en: 'How did it come?' },
  channels: {
    phone: { fi: 'Puhelimella', sv: 'Per telefon', en: 'By phone' },
    paper: { fi: 'Kirjeenä tai muuten paperilla', sv: 'Som brev eller annars på papper', en: 'On paper' },
    desk: { fi: 'Toimipisteessä', sv: 'På kontoret', en: 'At the desk' },
    mail: { fi: 'Tavallisella sähköpostilla', sv: 'Per vanlig e-post', en: 'By ordinary email' },
  },
  kind: { fi: 'Mitä pyydettiin?', sv: 'Vad gäller begäran?', en: 'What was asked for?' },
  day: { fi: 'Minä päivänä pyyntö tuli perille', sv: 'Vilken dag begäran kom fram', en: 'Day on which it arrived' },
  time: { fi: 'Kellonaika', sv: 'Klockslag', en: 'Time of day' },
  timeHint: {
    fi: 'Paikallista aikaa ({zone}). Jos et tiedä kelloa, kirjoita 12:00.',
    sv: 'Lokal tid ({zone}). Om du inte vet tiden, skriv 12:00.',
    en: 'Local time ({zone}). If you do not know it, write 12:00.',
  },
  language: {
    fi: 'Millä kielellä asiakkaalle vastataan?',
    sv: 'På vilket språk ska kunden få svar?',
    en: 'In which language is it answered?',
  },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  address: {
    fi: 'Sähköpostiosoite (jos on)',
    sv: 'E-postadress (om det finns)',
    en: 'Email address (if there is one)',
  },
  addressHint: {
    fi: 'Ilman sähköpostia kirjeet tulostetaan ja postitetaan.',
    sv: 'Utan e-post skrivs breven ut och postas.',
    en: 'Without one, letters are printed and posted.',
  },
  postal: { fi: 'Postiosoite', sv: 'Postadress', en: 'Postal address' },
  postalHint: {
    fi: 'Kuten kuoreen, ilman nimeä, enintään neljä riviä. Tarvitaan, jos sähköpostia ei ole.',
    sv: 'Som på ett kuvert, utan namnet, högst fyra rader. Behövs om det inte finns e-post.',
    en: 'As on an envelope, without the name, four lines at most. Needed where there is no email.',
  },
  customer: { fi: 'Asiakasnumero (jos tiedossa)', sv: 'Kundnummer (om det är känt)', en: 'Customer number (if known)' },
  words: {
    fi: 'Mitä asiakas sanoi tai kirjoitti',
    sv: 'Vad kunden sade eller skrev',
    en: 'What the person said or wrote',
  },
  wordsHint: {
    fi: 'Asiakkaan omin sanoin. Älä kirjoita henkilötunnusta.',
    sv: 'Med kundens egna ord. Skriv inte personbeteckningen.',
    en: 'In the person’s own words. Do not write a personal identity code.',
  },
  check: { fi: 'Tarkista', sv: 'Kontrollera', en: 'Check' },
  checkTitle: { fi: 'Tarkista ja kirjaa', sv: 'Kontrollera och anteckna', en: 'Check and enter' },
  change: { fi: 'Muuta', sv: 'Ändra', en: 'Change' },
  go: { fi: 'Kirjaa pyyntö', sv: 'Anteckna begäran', en: 'Enter the request' },
  none: { fi: 'Ei ole', sv: 'Saknas', en: 'None' },
  received: { fi: 'Saapui', sv: 'Inkom', en: 'Received' },
  files: {
    fi: 'Liitteitä voi lisätä vielä ennen kirjaamista.',
    sv: 'Bilagor kan läggas till innan begäran antecknas.',
    en: 'Files can be added before it is entered.',
  },
  done: {
    title: { fi: 'Pyyntö on kirjattu', sv: 'Begäran är antecknad', en: 'The request has been entered' },
    reference: {
      fi: 'Tunnus on <b>{reference}</b>.',
      sv: 'Referensen är <b>{reference}</b>.',
      en: 'The reference is <b>{reference}</b>.',
    },
    due: {
      fi: 'Vastattava viimeistään <b>{day}</b>.',
      sv: 'Ska besvaras senast <b>{day}</b>.',
      en: 'To be answered by <b>{day}</b> at the latest.',
    },
    open: { fi: 'Avaa pyyntö', sv: 'Öppna begäran', en: 'Open the request' },
    another: { fi: 'Kirjaa toinen', sv: 'Anteckna en till', en: 'Enter another' },
  },
  errors: {
    channel: { fi: 'Valitse, miten pyyntö tuli', sv: 'Välj hur begäran kom', en: 'Choose how it came' },
    kind: { fi: 'Valitse, mitä pyydettiin', sv: 'Välj vad begäran gäller', en: 'Choose what was asked for' },
    moment: { fi: 'Kirjoita päivä ja kellonaika', sv: 'Skriv dag och klockslag', en: 'Enter the day and the time' },
    future: { fi: 'Aika on tulevaisuudessa', sv: 'Tiden ligger i framtiden', en: 'The time is in the future' },
    'too-old': {
      fi: 'Aika on yli vuoden takana. Tarkista vuosi.',
      sv: 'Tiden är över ett år tillbaka. Kontrollera året.',
      en: 'The time is more than a year ago. Check the year.',
    },
    language: { fi: 'Valitse kieli', sv: 'Välj språk', en: 'Choose the language' },
    name: { fi: 'Kirjoita nimi', sv: 'Skriv namnet', en: 'Enter the name' },
    address: {
      fi: 'Kirjoita osoite kokonaan, kuten nimi@example.com',
      sv: 'Skriv hela adressen, till exempel namn@example.com',
      en: 'Type the whole address, such as name@example.com',
    },
    postal: {
      fi: 'Ilman sähköpostia tarvitaan postiosoite, enintään neljä riviä',
      sv: 'Utan e-post behövs en postadress, högst fyra rader',
      en: 'Without an email address a postal address is needed, four lines at most',
    },
  },
})
