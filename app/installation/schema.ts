/** The register language as JSON Schema, with which editors complete and check an installation’s files while they are written. */
import { z } from 'zod'
import { Controller } from '#app/register/controller.ts'
import { Register } from '#app/register/register.ts'

/** What an editor shows beside a key whose schema says nothing of its own. By the key’s name: it means the same wherever it stands. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  fi: 'In Finnish',
  sv: 'In Swedish',
  en: 'In English',
  name: 'The name, as people know it',
  businessId: 'The business ID, such as 1234567-1',
  address: 'The postal address',
  street: 'Street or P.O. box',
  postcode: 'Postcode, in quotation marks, since it may begin with zeros',
  city: 'Town',
  country: 'ISO 3166-1 alpha-2, such as FI',
  website: 'The address of the website',
  contacts: 'Whom people can turn to about their data (Art. 13(1)(a)–(b))',
  privacy: 'Who answers questions about personal data',
  dpo: 'The data protection officer, if there is one',
  email: 'Email address',
  phone: 'Phone number',
  authority: 'The supervisory authority that people can complain to (Art. 13(2)(d))',
  languages: 'The languages that every text is given in; the first is the usual one',
  timeZone: 'IANA time zone in which days begin and end, such as Europe/Helsinki',
  financialYear: 'When the financial year ends; bookkeeping’s retention runs from there',
  end: 'The last day',
  start: 'The first day, such as 2026-01-01',
  partners: 'Those who receive data, by a name of your choice',
  role: 'What the partner does',
  cookies: 'Cookies of your own websites; the portal tells of its own by itself',
  purpose: 'What it is for',
  life: 'How long it stays',
  roleAddresses:
    'What stands before the @ of addresses that several people read, such as info: nobody’s data is shown for those alone',
  look: 'How the portal looks',
  accent: 'The colour of links and buttons; it must be readable on white (4.5:1)',
  letters: 'Texts of letters that the law demands, by a name of your choice',
  text: 'The text',
  checked: 'The day on which a person last compared the text with the law, such as 2026-11-02',
  title: 'The title; in a collection, the fields shown first',
  system: 'The system of record, where the data really is',
  provider: 'Who provides the system',
  protection: 'How the data is protected, in plain words',
  connector:
    'How the portal reaches the system: file (lists are imported), portal (kept here), sql (its own database), http (any system that speaks the portal’s protocol) or microsoft365 (contacts of Outlook)',
  purposes: 'In a register: what data is used for. In a field: the names of its purposes',
  sources: 'Where data comes from (Art. 14(2)(f))',
  source: 'The name of its source, or a list of names',
  recipients: 'In a register: to whom data is disclosed. In a field: their names',
  retention: 'In a register: how long things are kept. In a field: the name of its retention',
  fields: 'Everything that is held about one record, by a name of your choice',
  collections: 'What a record has many of, such as a customer’s invoices',
  mapping: 'What the file to import looks like',
  label: 'What it is called on pages and in the notice',
  hint: 'A short explanation shown beside it',
  kind: 'The kind of value: how it is checked, shown and compared',
  correction:
    'Who corrects it: the person at once (self), a person at the controller first (ask), or nobody, with the reason (no)',
  no: 'It cannot be corrected here, for this reason',
  basis: 'The legal basis (Art. 6(1))',
  publiclyAccessible: 'Was it found where anybody can look, such as a website? (Art. 14(2)(f))',
  anchor: 'What the time runs from: a date field, a collection’s date such as invoices.date, or imported, gone or made',
  length: 'How long from there, such as P3Y, P6M or P30D (ISO 8601)',
  headers: 'What the column may be called, in the order of preference',
  column: 'Which column it is, counted from 1, for files without headers',
  dateFormat: 'How dates are written in this column',
  'open-invoice': 'The field that shows that an invoice is open',
  'running-contract': 'The field that shows that a contract runs',
  dispute: 'The field that shows that there is a dispute',
  'open-case': 'The field that shows that a case is open',
  'marketing-ban': 'The field that shows that there is a marketing ban',
}

type Node = { [key: string]: unknown }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

const GENERAL = 'A text in each of the languages that controller.yaml declares'

/** Every property with a description: its own, or else its name’s. */
function described(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(described)
  if (!isNode(node)) return node
  const { properties, ...rest } = node
  const inner = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, described(value)]))
  if (!isNode(properties)) return inner
  const entries = Object.entries(properties).map(([name, property]) => {
    const whole = described(property)
    const known = Object.hasOwn(DESCRIPTIONS, name) ? DESCRIPTIONS[name] : undefined
    const says = isNode(whole) && typeof whole.description === 'string' && whole.description !== GENERAL
    return [name, isNode(whole) && !says && known !== undefined ? { ...whole, description: known } : whole]
  })
  return { ...inner, properties: Object.fromEntries(entries) }
}

function schemaOf(schema: z.ZodType, title: string): string {
  const made = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', reused: 'inline' })
  return `${JSON.stringify({ title, ...Object(described(made)) }, null, 2)}\n`
}

/** The schema files by name, as they stand in an installation’s `schema` folder. */
export function schemaFiles(): Readonly<Record<string, string>> {
  return {
    'controller.schema.json': schemaOf(Controller, 'Who the controller is'),
    'register.schema.json': schemaOf(Register, 'A register: what is held in one system, and what may be done with it'),
  }
}
