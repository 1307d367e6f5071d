import { area } from './said.ts'

/** The trial's mailbox: what would have been sent. */
export const mailbox = area({
  title: { fi: 'Kokeilun postilaatikko', sv: 'Testbrevlådan', en: 'The trial mailbox' },
  lead: {
    fi: 'Viestit, jotka palvelu olisi lähettänyt. Ne ovat vain tällä koneella.',
    sv: 'Meddelanden som tjänsten skulle ha skickat. De finns bara på den här datorn.',
    en: 'The mail that the service would have sent. It is on this machine only.',
  },
  empty: {
    fi: 'Viestejä ei vielä ole. Pyydä koodi jollekin esimerkkiasiakkaalle.',
    sv: 'Inga meddelanden ännu. Be om en kod för någon av exempelkunderna.',
    en: 'No mail yet. Ask for a code for one of the example customers.',
  },
  examples: { fi: 'Esimerkkiasiakkaita', sv: 'Exempelkunder', en: 'Example customers' },
  use: { fi: 'Kokeile osoitteella', sv: 'Prova med adressen', en: 'Try the address' },
  about: { fi: 'Kuka', sv: 'Vem', en: 'Who' },
  mails: { fi: 'Viestit', sv: 'Meddelanden', en: 'Mail' },
  to: { fi: 'Vastaanottaja', sv: 'Mottagare', en: 'To' },
  subject: { fi: 'Aihe', sv: 'Ämne', en: 'Subject' },
  date: { fi: 'Päiväys', sv: 'Datum', en: 'Date' },
  look: { fi: 'Katso uudelleen', sv: 'Uppdatera', en: 'Look again' },
  asHtml: { fi: 'Viesti muotoiltuna', sv: 'Meddelandet formaterat', en: 'The mail as formatted' },
  asText: { fi: 'Viesti tekstinä', sv: 'Meddelandet som text', en: 'The mail as text' },
  all: { fi: 'Kaikki viestit', sv: 'Alla meddelanden', en: 'All mail' },
})
