import { Temporal } from 'temporal-polyfill'
import { type Coverage, coverageOf } from '#app/register/coverage.ts'
import { declaredIn } from '#app/register/declared.ts'
import { noticeOf } from '#app/register/notice.ts'
import { type HeldRecord, type HeldRow, Register } from '#app/register/register.ts'
import { summaryOf, viewOf } from '#app/register/view.ts'
import type { FoundRegister } from '#app/ui/pages/me.tsx'
import { controller, NOW } from './samples.ts'

const three = (fi: string, sv: string, en: string) => ({ fi, sv, en })
const TITLE = three('Laskutusrekisteri', 'Faktureringsregister', 'Billing register')
const field = (kind: string, label: ReturnType<typeof three>, more: Record<string, unknown> = {}) => ({
  label,
  kind,
  source: 'customer',
  purposes: ['billing', 'care'],
  retention: 'customer',
  correction: 'ask',
  portable: true,
  ...more,
})

/** A customer register as an installation would declare it, with every kind of fact a page has to show. */
export const billing = {
  id: 'billing',
  ...Register.parse({
    title: TITLE,
    summary: three(
      'Asiakkaidemme yhteystiedot ja laskut. Niitä tarvitaan, jotta voimme laskuttaa työstämme ja palvella sinua.',
      'Våra kunders kontaktuppgifter och fakturor. De behövs för att vi ska kunna fakturera och betjäna dig.',
      'Our customers’ contact details and invoices. We need them to bill for our work and to serve you.',
    ),
    system: {
      name: 'Isolta',
      provider: 'Isolta Oy',
      country: 'FI',
      protection: three('Henkilökohtaiset tunnukset.', 'Personliga koder.', 'Personal accounts.'),
    },
    connector: 'file',
    key: 'number',
    one: three('Asiakas', 'Kund', 'Customer'),
    title_fields: ['name', 'number'],
    purposes: {
      billing: {
        label: three('Laskutus ja perintä', 'Fakturering och indrivning', 'Billing and collection'),
        why: three(
          'Lähetämme laskut ja seuraamme maksuja.',
          'Vi skickar fakturor och följer betalningar.',
          'We send invoices and follow payments.',
        ),
        basis: 'contract',
      },
      care: {
        label: three('Asiakassuhteen hoito', 'Skötsel av kundrelationen', 'Customer care'),
        why: three('Vastaamme yhteydenottoihisi.', 'Vi svarar när du hör av dig.', 'We answer when you contact us.'),
        basis: 'legitimate-interests',
        interest: three(
          'Meillä on oikeutettu etu palvella asiakkaitamme.',
          'Vi har ett berättigat intresse av att betjäna våra kunder.',
          'We have a legitimate interest in serving our customers.',
        ),
      },
      bookkeeping: {
        label: three('Kirjanpito', 'Bokföring', 'Bookkeeping'),
        why: three(
          'Laki vaatii säilyttämään laskut.',
          'Lagen kräver att fakturorna sparas.',
          'The law demands that invoices are kept.',
        ),
        basis: 'legal-obligation',
        statute: three('Kirjanpitolaki.', 'Bokföringslagen.', 'The Accounting Act.'),
      },
      marketing: {
        label: three('Suoramarkkinointi', 'Direktmarknadsföring', 'Direct marketing'),
        why: three('Kerromme uusista palveluista.', 'Vi berättar om nya tjänster.', 'We tell about new services.'),
        basis: 'legitimate-interests',
      },
    },
    sources: {
      customer: { label: three('Sinulta', 'Av dig', 'From you'), fromSubject: true },
      website: {
        label: three('Yrityksesi verkkosivulta', 'Ditt företags webbplats', 'Your company’s website'),
        fromSubject: false,
        publiclyAccessible: true,
      },
    },
    recipients: {
      partner: {
        label: three('Yhteistyökumppani', 'Samarbetspartner', 'Partner'),
        when: three('Kun molemmat laskuttavat sinua.', 'När båda fakturerar dig.', 'When both of us bill you.'),
        partner: 'kivi',
      },
    },
    retention: {
      customer: {
        label: three(
          'Kolme vuotta viimeisestä laskusta.',
          'Tre år efter den sista fakturan.',
          'Three years after the last invoice.',
        ),
        anchor: 'invoices.date',
        length: 'P3Y',
      },
      voucher: {
        label: three(
          'Kuusi vuotta tilikauden jälkeen.',
          'Sex år efter räkenskapsperioden.',
          'Six years after the financial year.',
        ),
        anchor: 'date',
        statute: 'fi-bookkeeping-vouchers',
        afterErasure: 'stays',
      },
    },
    fields: {
      name: field('name', three('Nimi', 'Namn', 'Name')),
      number: field('customer-number', three('Asiakasnumero', 'Kundnummer', 'Customer number'), {
        correction: { no: three('Numero syntyy meillä.', 'Numret skapas hos oss.', 'We make the number ourselves.') },
        portable: false,
      }),
      email: field('email', three('Sähköpostiosoite', 'E-postadress', 'Email address'), {
        identifies: 'address',
        marketing: true,
        many: true,
        source: ['customer', 'website'],
        purposes: ['billing', 'care', 'marketing'],
        hint: three(
          'Tähän lähetämme laskut ja viestit.',
          'Hit skickar vi fakturor och meddelanden.',
          'Where we send invoices and messages.',
        ),
      }),
      phone: field('phone', three('Puhelinnumero', 'Telefonnummer', 'Phone number')),
      street: field('street', three('Katuosoite', 'Gatuadress', 'Street address'), { recipients: ['partner'] }),
      licence: field('date', three('Lisenssin vuosipäivä', 'Licensens årsdag', 'Licence anniversary')),
      memo: field('long-text', three('Muistiinpanot', 'Anteckningar', 'Notes'), {
        thirdParties: true,
        portable: false,
      }),
      einvoice: field('einvoice-address', three('Verkkolaskuosoite', 'E-fakturaadress', 'E-invoice address')),
    },
    collections: {
      invoices: {
        label: three('Laskut', 'Fakturor', 'Invoices'),
        one: three('Lasku', 'Faktura', 'Invoice'),
        key: 'invoice',
        parent: 'customer',
        title: ['invoice', 'date'],
        fields: Object.fromEntries(
          Object.entries({
            invoice: field('invoice-number', three('Laskun numero', 'Fakturanummer', 'Invoice number')),
            customer: field('customer-number', three('Asiakasnumero', 'Kundnummer', 'Customer number')),
            date: field('date', three('Päiväys', 'Datum', 'Date')),
            due: field('date', three('Eräpäivä', 'Förfallodag', 'Due date')),
            reference: field('reference-number', three('Viitenumero', 'Referensnummer', 'Reference number'), {
              identifies: 'strong',
            }),
            total: field('money', three('Summa', 'Summa', 'Total')),
            open: field('money', three('Avoinna', 'Obetalt', 'Open')),
          }).map(([name, said]) => [
            name,
            { ...said, purposes: ['billing', 'bookkeeping'], retention: 'voucher', portable: false },
          ]),
        ),
      },
    },
  }),
} as const

const row = (index: number): HeldRow => ({
  id: `row-${index}`,
  values: {
    invoice: [String(2260 - index)],
    customer: ['1042'],
    date: [`2026-${String(11 - (index % 11)).padStart(2, '0')}-0${1 + (index % 9)}`],
    due: [`2026-${String(11 - (index % 11)).padStart(2, '0')}-1${1 + (index % 9)}`],
    reference: ['1234561'],
    total: ['124.50 EUR'],
    open: [index === 0 ? '124.50 EUR' : '0.00 EUR'],
  },
})

/** Aino, a customer with many invoices. */
export const aino: HeldRecord = {
  id: 'aino',
  values: {
    name: ['Aino Virtanen'],
    number: ['1042'],
    email: ['aino.virtanen@posti.example', 'laskut@pitkanyrityksennimi.example'],
    phone: ['+358401234567'],
    street: ['Pitkänsillankatu 112 B 45'],
    licence: ['2027-03-31'],
    memo: ['Soita aina ennen klo 12.'],
  },
  collections: { invoices: { count: 43, rows: Array.from({ length: 20 }, (_, index) => row(index)) } },
}

/** The controller with the partner that the register names. */
export const withPartner = {
  ...controller,
  partners: {
    kivi: {
      name: 'Kivi ja Kumpu Oy',
      country: 'FI',
      role: three('Laskuttaa laitteista', 'Fakturerar utrustning', 'Bills for equipment'),
    },
  },
}

const today = Temporal.PlainDate.from('2026-11-23')

export const found: FoundRegister = {
  summary: summaryOf(billing, withPartner),
  records: [viewOf(billing, aino, { today, controller: withPartner, reviewed: new Set() })],
}

const email = declaredIn(billing, withPartner).fields.filter(({ kind }) => kind === 'email')
const searched = (register: string, title: ReturnType<typeof three>, unread = 0) => ({
  register,
  title,
  by: email.map(({ name, label, kind }) => ({ name, label, kind })),
  searchedAt: NOW,
  asOf: NOW - 3 * 86_400_000,
  unread,
})

/** Found in one register, not in another, a third unreachable, a fourth withheld. */
export const mixed: Coverage = coverageOf([
  { ...searched('billing', TITLE, 2), outcome: { state: 'found', count: 1 } },
  {
    ...searched('email-addresses', three('Sähköpostiosoitteet', 'E-postadresser', 'Email addresses')),
    outcome: { state: 'found', count: 0 },
  },
  {
    ...searched('support', three('Tukipyynnöt', 'Supportärenden', 'Support requests')),
    outcome: { state: 'unreachable', why: 'no-answer' },
  },
  { ...searched('events', three('Tapahtumat', 'Evenemang', 'Events')), outcome: { state: 'withheld' } },
])

/** Searched, nothing found. */
export const nothing: Coverage = coverageOf([{ ...searched('billing', TITLE), outcome: { state: 'found', count: 0 } }])

/** The notice of the sample register, and one of a controller that does nothing that needs a right of its own. */
export const sampleNotice = noticeOf(withPartner, [billing], today)
export const plainNotice = noticeOf({ ...controller, website: undefined }, [], today)
