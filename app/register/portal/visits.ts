/** What a visit leaves behind: codes, sessions, known browsers, kept forms, counters. */
import { field, rowNumber, subjectHash, text } from './field.ts'

const protect = ['protect'] as const

const network = text('Verkon tunniste', 'Nätverkets kontrollvärde', 'Hash of the network')
const networkHint = text(
  'Verkko-osoitteesta laskettu tunniste, josta osoitetta ei voi lukea.',
  'Ett värde som räknats ut av nätadressen och som den inte kan läsas ur.',
  'A value worked out from the network address, from which it cannot be read.',
)
const browser = text('Selaimen tunniste', 'Webbläsarens kontrollvärde', 'Hash of the browser')
const browserHint = text(
  'Laskettu evästeessä olevasta satunnaisesta luvusta. Se ei kerro laitteestasi mitään.',
  'Uträknat av ett slumptal i en kaka. Det säger ingenting om din enhet.',
  'Worked out from a random number in a cookie. It says nothing about your device.',
)

export const visits = {
  codes: {
    label: text('Vahvistuskoodit', 'Bekräftelsekoder', 'Verification codes'),
    one: text('koodin pyyntö', 'begäran om kod', 'request for a code'),
    key: 'number',
    parent: 'subject',
    title: ['asked'],
    fields: {
      subject: subjectHash('code', protect),
      number: rowNumber('code', protect),
      asked: field(text('Pyydetty', 'Begärd', 'Asked for'), { kind: 'instant', purposes: protect, retention: 'code' }),
      mailed: field(text('Lähetetty', 'Skickad', 'Sent'), { kind: 'instant', purposes: protect, retention: 'code' }),
      expires: field(text('Kelpaa enintään', 'Gäller högst till', 'Valid until at most'), {
        kind: 'instant',
        purposes: protect,
        retention: 'code',
      }),
      tries: field(text('Yrityksiä', 'Försök', 'Tries'), { purposes: protect, retention: 'code' }),
      used: field(text('Käytetty', 'Använd', 'Used'), { kind: 'instant', purposes: protect, retention: 'code' }),
      language: field(text('Viestin kieli', 'Meddelandets språk', 'Language of the mail'), {
        kind: 'language',
        retention: 'code',
      }),
      address: field(
        text('Osoite, johon koodi lähetetään', 'Adressen som koden skickas till', 'Address that the code is sent to'),
        {
          kind: 'email',
          source: 'you',
          retention: 'code',
        },
      ),
      network: field(network, { hint: networkHint, purposes: protect, retention: 'code' }),
      browser: field(browser, { hint: browserHint, purposes: protect, retention: 'code' }),
    },
  },
  sessions: {
    label: text('Käynnit', 'Besök', 'Visits'),
    one: text('käynti', 'besök', 'visit'),
    key: 'number',
    parent: 'subject',
    title: ['began'],
    fields: {
      subject: subjectHash('session', protect),
      number: rowNumber('session', protect),
      began: field(text('Alkoi', 'Började', 'Began'), { kind: 'instant', purposes: protect, retention: 'session' }),
      seen: field(text('Viimeksi käytetty', 'Senast använd', 'Last used'), {
        kind: 'instant',
        purposes: protect,
        retention: 'session',
      }),
      ends: field(text('Päättyy viimeistään', 'Slutar senast', 'Ends at the latest'), {
        kind: 'instant',
        purposes: protect,
        retention: 'session',
      }),
      address: field(text('Vahvistettu osoite', 'Bekräftad adress', 'Verified address'), {
        kind: 'email',
        source: 'you',
        retention: 'session',
      }),
      proven: field(
        text(
          'Tiedot, jotka lisätieto avasi',
          'Uppgifter som tilläggsuppgiften öppnade',
          'Records that a further proof opened',
        ),
        {
          many: true,
          purposes: protect,
          retention: 'session',
        },
      ),
    },
  },
  browsers: {
    label: text('Tutut selaimet', 'Kända webbläsare', 'Known browsers'),
    one: text('selain', 'webbläsare', 'browser'),
    key: 'browser',
    parent: 'subject',
    title: ['verified'],
    fields: {
      subject: subjectHash('browser', protect),
      browser: field(browser, { hint: browserHint, purposes: protect, retention: 'browser' }),
      verified: field(text('Vahvisti osoitteen', 'Bekräftade adressen', 'Verified the address'), {
        kind: 'instant',
        purposes: protect,
        retention: 'browser',
      }),
    },
  },
  forms: {
    label: text('Tallessa olevat lomakkeet', 'Sparade formulär', 'Kept forms'),
    one: text('lomake', 'formulär', 'form'),
    key: 'number',
    parent: 'subject',
    title: ['kept'],
    fields: {
      subject: subjectHash('form'),
      number: rowNumber('form'),
      kept: field(text('Tallennettu', 'Sparat', 'Kept since'), { kind: 'instant', retention: 'form' }),
      content: field(text('Mitä kirjoitit', 'Det du skrev', 'What you typed'), {
        kind: 'long-text',
        source: 'you',
        retention: 'form',
      }),
    },
  },
  counters: {
    label: text('Laskurit', 'Räknare', 'Counters'),
    one: text('laskuri', 'räknare', 'counter'),
    key: 'number',
    parent: 'subject',
    title: ['window'],
    fields: {
      subject: subjectHash('counter', protect),
      number: rowNumber('counter', protect),
      network: field(network, { hint: networkHint, purposes: protect, retention: 'counter' }),
      window: field(text('Laskettu alkaen', 'Räknat från', 'Counted from'), {
        kind: 'instant',
        purposes: protect,
        retention: 'counter',
      }),
      count: field(text('Montako kertaa', 'Antal gånger', 'How many times'), {
        purposes: protect,
        retention: 'counter',
      }),
    },
  },
}
