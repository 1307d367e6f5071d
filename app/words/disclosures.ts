import { area } from './said.ts'

/** The disclosure log as staff write it. */
export const disclosures = area({
  title: { fi: 'Kenelle tietoja on annettu', sv: 'Till vem uppgifter har lämnats ut', en: 'To whom data was given' },
  lead: {
    fi: 'Henkilö näkee tämän omilla sivuillaan ja tietopaketissaan. Nimeä yksityishenkilö vain, jos henkilö saa tietää hänestä.',
    sv: 'Personen ser det här på sina egna sidor och i sitt uppgiftspaket. Namnge en privatperson bara om personen får veta om den.',
    en: 'The person sees this on their own pages and in their package. Name a private person only if they may know of them.',
  },
  open: { fi: 'Katso ja kirjaa luovutuksia', sv: 'Se och anteckna utlämnanden', en: 'See and write down disclosures' },
  none: {
    fi: 'Mitään ei ole kirjattu.',
    sv: 'Ingenting har antecknats.',
    en: 'Nothing has been written down.',
  },
  add: { fi: 'Kirjaa luovutus', sv: 'Anteckna ett utlämnande', en: 'Write down a disclosure' },
  partner: { fi: 'Kumppani', sv: 'Partner', en: 'Partner' },
  somebodyElse: { fi: 'Joku muu, nimi alla', sv: 'Någon annan, namnet nedan', en: 'Somebody else, named below' },
  on: { fi: 'Milloin', sv: 'När', en: 'When' },
  to: { fi: 'Kenelle', sv: 'Till vem', en: 'To whom' },
  toHint: {
    fi: 'Esimerkiksi Verohallinto. Tyhjä, jos valitsit kumppanin.',
    sv: 'Till exempel Skatteförvaltningen. Tomt om du valde en partner.',
    en: 'For example the Tax Administration. Empty if you chose a partner.',
  },
  what: { fi: 'Mitä', sv: 'Vad', en: 'What' },
  whatHint: {
    fi: 'Mitkä tiedot, esimerkiksi nimi ja laskutusosoite. Älä kirjoita itse tietoja.',
    sv: 'Vilka uppgifter, till exempel namn och faktureringsadress. Skriv inte själva uppgifterna.',
    en: 'Which data, such as name and billing address. Do not write the data itself.',
  },
  how: { fi: 'Mistä tiedetään', sv: 'Hur vi vet det', en: 'How it is known' },
  drop: { fi: 'Korjaa', sv: 'Rätta', en: 'Put right' },
  dropOne: { fi: 'Poista virheellinen', sv: 'Ta bort felaktig', en: 'Take away as mistaken' },
  send: { fi: 'Kirjaa', sv: 'Anteckna', en: 'Write down' },
  errors: {
    to: {
      fi: 'Valitse kumppani tai kirjoita, kenelle.',
      sv: 'Välj en partner eller skriv till vem.',
      en: 'Choose a partner or write to whom.',
    },
    what: {
      fi: 'Kirjoita, mitkä tiedot annettiin.',
      sv: 'Skriv vilka uppgifter som lämnades ut.',
      en: 'Write which data was given.',
    },
    on: {
      fi: 'Anna päivä, esimerkiksi 24.11.2026. Se ei voi olla tulevaisuudessa.',
      sv: 'Ange dagen, till exempel 24.11.2026. Den kan inte ligga i framtiden.',
      en: 'Give the day, such as 24.11.2026. It cannot be in the future.',
    },
    'too-long': {
      fi: 'Teksti on liian pitkä. Lyhennä sitä.',
      sv: 'Texten är för lång. Förkorta den.',
      en: 'The text is too long. Shorten it.',
    },
  },
})
