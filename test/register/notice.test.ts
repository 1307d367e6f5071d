import { expect, test } from 'vitest'
import { noticeDigest, noticeOf } from '#app/register/notice.ts'
import { day, exampleInstallation, registerNamed } from './example.ts'

const example = await exampleInstallation()
const { controller } = example.installation
const notice = noticeOf(controller, example.registers, day('2026-11-23'))

function registerIn(id: string) {
  const found = notice.registers.find((register) => register.id === id)
  if (!found) throw new Error(`The notice has no register ${id}`)
  return found
}

test('says who the controller is and how to reach it and the authority (Art. 13(1)(a)–(b), (2)(d))', () => {
  expect(notice.controller).toMatchObject({ name: controller.name, businessId: controller.businessId })
  expect(notice.controller.contacts.privacy).toEqual(controller.contacts.privacy)
  expect(notice.authority).toEqual(controller.authority)
})

test('says of each purpose why, on which basis, and whose interest or which law it is (Art. 13(1)(c)–(d))', () => {
  for (const register of notice.registers) {
    for (const purpose of register.purposes) {
      expect(purpose.basis, `${register.id} ${purpose.id}`).not.toBeNull()
      if (purpose.basis === 'legitimate-interests') expect(purpose.interest?.fi).toBeTruthy()
      if (purpose.basis === 'legal-obligation') expect(purpose.statute?.fi).toBeTruthy()
    }
  }
})

test('says where addresses were found, and that a website is a public source (Art. 14(2)(f))', () => {
  const addresses = registerIn('email-addresses')
  expect(addresses).toMatchObject({ fromElsewhere: true, fromPublicSource: true })
  expect(addresses.sources.find(({ publiclyAccessible }) => publiclyAccessible)?.label.fi).toContain('verkkosivu')
  expect(registerIn('billing').fromPublicSource).toBe(false)
})

test('says who receives data and in which case; the partner by name (Art. 13(1)(e))', () => {
  const [partner] = registerIn('billing').recipients.filter(({ partner }) => partner !== null)
  expect(partner?.partner?.name).toBe(Object.values(controller.partners)[0]?.name)
  expect(partner?.when.fi).toContain('laskut')
  expect(registerIn('email-addresses').recipients.map(({ id }) => id)).toEqual(['thread-participants'])
})

test('says how long, and which law asks for it (Art. 13(2)(a))', () => {
  const vouchers = registerIn('billing').retentions.find(({ id }) => id === 'vouchers')
  expect(vouchers).toMatchObject({ afterErasure: 'stays', while: ['open-invoice', 'running-contract'] })
  expect(vouchers?.statute?.source).toContain('1336/1997')
})

test('says of each field whether it must be given (Art. 13(2)(e))', () => {
  const necessity = Object.fromEntries(registerIn('billing').fields.map((field) => [field.name, field.necessity]))
  expect(necessity).toMatchObject({ name: 'contractual', customerNumber: 'voluntary', memo: 'voluntary' })
  expect(registerIn('email-addresses').fields.every((field) => field.necessity === 'voluntary')).toBe(true)
})

test('tells every right once, and what objection, consent and portability concern here', () => {
  expect(notice.rights.map(({ right }) => right)).toEqual([
    'access',
    'rectification',
    'erasure',
    'restriction',
    'portability',
    'objection',
    'consent',
    'complaint',
  ])
  const right = Object.fromEntries(notice.rights.map((one) => [one.right, one]))
  expect(right.objection?.applies).toBe('to-some')
  expect(right.objection?.concerns.map(({ register }) => register)).toEqual(['billing', 'email-addresses'])
  // Only how one likes to be contacted rests on consent.
  expect(right.consent).toMatchObject({ applies: 'to-some', concerns: [{ register: 'contact-preferences' }] })
  expect(right.portability?.concerns.map(({ register }) => register)).toEqual(['billing', 'contact-preferences'])
  expect(right.access).toMatchObject({ how: 'here', applies: 'everywhere' })
})

test('tells the right to forbid direct marketing apart from the others, with the registers it is about (Art. 21(4))', () => {
  expect(notice.marketing.used).toBe(true)
  expect(notice.marketing.where.map(({ register }) => register)).toEqual(['billing', 'email-addresses'])
  expect(notice.rights.map(({ right }) => String(right))).not.toContain('marketing')
})

test('names a transfer out of the EEA with its safeguards, and none where there is none', () => {
  expect(notice.registers.every(({ transfers }) => transfers.length === 0)).toBe(true)
  const billing = registerNamed(example, 'billing')
  const transfer = { fi: 'Komission vakiolausekkeet.', sv: 'Kommissionens standardklausuler.', en: 'Standard clauses.' }
  const abroad = { ...billing, system: { ...billing.system, country: 'US', transfer } }
  const [told] = noticeOf(controller, [abroad], day('2026-11-23')).registers
  expect(told?.transfers).toEqual([{ to: billing.system.provider, country: 'US', safeguards: transfer }])
})

test('is complete in each of the languages', () => {
  const gaps: string[] = []
  const walk = (value: unknown, path: string): void => {
    if (value === null || typeof value !== 'object') return
    const entries = Object.entries(value)
    if (entries.some(([key]) => ['fi', 'sv', 'en'].includes(key))) {
      for (const language of ['fi', 'sv', 'en']) if (!Object.hasOwn(value, language)) gaps.push(`${path}.${language}`)
    }
    for (const [key, held] of entries) walk(held, `${path}.${key}`)
  }
  walk(notice, 'notice')
  expect(gaps).toEqual([])
})

test('is the same version on another day, and another one when a word changes', () => {
  expect(noticeDigest(noticeOf(controller, example.registers, day('2027-01-01')))).toBe(noticeDigest(notice))
  const renamed = { ...controller, name: 'Toinen Oy' }
  expect(noticeDigest(noticeOf(renamed, example.registers, day('2026-11-23')))).not.toBe(noticeDigest(notice))
})

test('is kept as text and read again as the same notice, whatever the order of its keys', () => {
  const again = JSON.parse(JSON.stringify(notice))
  const reordered = Object.fromEntries(Object.entries(again).reverse())
  expect(noticeDigest({ ...notice, ...reordered })).toBe(noticeDigest(notice))
})
