import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HeldRecord, HeldRow } from '#app/register/register.ts'
import { ambiguity, type Candidate, checkProof, isRoleAddress, proofsFor } from '#app/register/shared-address.ts'
import { aino, contact, exampleInstallation, invoice, registerNamed } from './example.ts'

const example = await exampleInstallation()
const billing = registerNamed(example, 'billing')
const addresses = registerNamed(example, 'email-addresses')
const portal = registerNamed(example, 'portal')
const ROLES = ['info', 'laskut']
const INFO = 'info@yritys.example'

const inBilling = (record: HeldRecord): Candidate => ({ register: billing, record })
const inOutlook = (record: HeldRecord): Candidate => ({ register: addresses, record })
const inPortal: Candidate = {
  register: portal,
  record: { id: 'p1', values: { email: [INFO] }, collections: {} },
}

function customer(id: string, name: string, references: readonly string[], values = {}): HeldRecord {
  const rows: HeldRow[] = references.map((reference, index) =>
    invoice(`${id}-${index}`, '2026-01-02', { referenceNumber: [reference], customerNumber: [id] }),
  )
  return { ...aino(rows, { name: [name], customerNumber: [id], email: [INFO], ...values }), id: `record-${id}` }
}

const ainoB = inBilling(customer('1042', 'Aino Virtanen', ['1232', '12344']))
const mattiB = inBilling(customer('1043', 'Matti Korhonen', ['13013', '12344']))

describe('An address of one person', () => {
  test('shows what is held in every register, without a further proof', () => {
    const candidates = [inBilling(aino([])), inOutlook(contact('Aino Virtanen')), inPortal]
    expect(ambiguity('aino@virtanen.example', ROLES, candidates)).toEqual({
      state: 'clear',
      show: candidates,
      withheld: [],
    })
  })

  test.each(['Virtanen, Aino', 'AINO VIRTANEN', 'Aino Maria Virtanen', 'Aino'])(
    'is the same under the name %s',
    (name) => {
      const candidates = [inBilling(aino([])), inOutlook(contact(name))]
      expect(ambiguity('aino@virtanen.example', ROLES, candidates).state).toBe('clear')
    },
  )

  test('is clear where a company stands in billing and its person among the contacts', () => {
    const company = inBilling(aino([], { name: ['Kahvila Koivu Oy'], businessId: ['1234567-1'] }))
    expect(ambiguity('aino@koivu.example', ROLES, [company, inOutlook(contact('Aino Virtanen'))]).state).toBe('clear')
  })

  test('is clear where the same customer is in a register twice', () => {
    const twice = { ...aino([]), id: 'record-double' }
    expect(ambiguity('aino@virtanen.example', ROLES, [inBilling(aino([])), inBilling(twice)]).state).toBe('clear')
  })

  test('is clear where nothing was found', () => {
    expect(ambiguity('aino@virtanen.example', ROLES, [])).toEqual({ state: 'clear', show: [], withheld: [] })
  })
})

describe('An address of several people shows nobody’s data on the code alone', () => {
  test('when two customers have it', () => {
    expect(ambiguity('perhe@virtanen.example', ROLES, [ainoB, mattiB])).toMatchObject({
      state: 'needs-proof',
      why: 'several',
    })
  })

  test('when a customer has it, and somebody of quite another name among the contacts', () => {
    const candidates = [inBilling(aino([])), inOutlook(contact('Matti Korhonen'))]
    expect(ambiguity('perhe@virtanen.example', ROLES, candidates)).toMatchObject({
      state: 'needs-proof',
      why: 'several',
    })
    const family = [inBilling(aino([])), inOutlook(contact('Matti Virtanen'))]
    expect(ambiguity('perhe@virtanen.example', ROLES, family).state).toBe('needs-proof')
  })

  test('when it is a role address, though only one customer has it', () => {
    expect(ambiguity(INFO, ROLES, [ainoB])).toMatchObject({ state: 'needs-proof', why: 'role' })
  })

  test('and what the portal itself knows of a role address is withheld too', () => {
    expect(ambiguity(INFO, ROLES, [inPortal])).toEqual({ state: 'clear', show: [], withheld: [inPortal] })
  })

  test('without anything to prove by, a person decides', () => {
    const bare = [inOutlook(contact('Aino Virtanen')), inOutlook(contact('Matti Korhonen', 'contact-matti'))]
    expect(ambiguity('perhe@virtanen.example', ROLES, bare)).toMatchObject({ state: 'needs-proof', proofs: [] })
  })
})

test('a role address is one in any case and with any tag, and no other word that begins like it', () => {
  for (const address of ['info@a.example', 'INFO@a.example', 'info+x@a.example'])
    expect(isRoleAddress(address, ROLES)).toBe(true)
  for (const address of ['information@a.example', 'info.aino@a.example'])
    expect(isRoleAddress(address, ROLES)).toBe(false)
})

describe('The further proof', () => {
  const candidates = [
    ainoB,
    mattiB,
    inOutlook(contact('Aino Virtanen')),
    inOutlook(contact('Matti Korhonen', 'contact-matti')),
    inPortal,
  ]
  const [proof] = proofsFor(candidates)
  if (!proof) throw new Error('There is a reference number to ask for')
  const opened = (given: string, among: readonly Candidate[] = candidates) => {
    const proved = checkProof(among, proof, given)
    return proved.ok ? proved.candidates.map(({ record }) => record.id) : proved.why
  }

  test('asks for the reference number of an invoice, in the register’s own words', () => {
    expect(proofsFor(candidates)).toMatchObject([
      { path: 'billing.invoices.referenceNumber', kind: 'reference-number', of: { en: 'invoice' } },
    ])
    expect(JSON.stringify(proofsFor(candidates))).not.toContain('1232')
  })

  test('opens the records of that one person in every register, and nobody else’s', () => {
    expect(opened('1232')).toEqual(['record-1042', 'contact-aino'])
    expect(opened('13013')).toEqual(['record-1043', 'contact-matti'])
  })

  test('may be written with spaces or leading zeros, as on the invoice', () => {
    expect(opened('00 1232')).toEqual(['record-1042', 'contact-aino'])
  })

  test('a number that both of them have proves nothing', () => {
    expect(opened('12344')).toBe('no-match')
  })

  test('what is wrong is no match, what is no reference number is malformed, and nothing is empty', () => {
    expect([opened('55'), opened('1245'), opened('1233'), opened('  ')]).toEqual([
      'malformed',
      'no-match',
      'malformed',
      'empty',
    ])
  })

  test('a namesake among the contacts stays closed: nobody knows whose it is', () => {
    const namesake = inBilling(customer('1044', 'Aino Virtanen', ['15011']))
    expect(opened('1232', [ainoB, namesake, inOutlook(contact('Aino Virtanen'))])).toEqual(['record-1042'])
    const twoContacts = [inOutlook(contact('Aino Virtanen')), inOutlook(contact('Aino Maria Virtanen', 'contact-2'))]
    expect(opened('1232', [ainoB, mattiB, ...twoContacts])).toEqual(['record-1042'])
  })

  test('a first name or a department ties nobody to anybody', () => {
    expect(opened('1232', [ainoB, mattiB, inOutlook(contact('Aino'))])).toEqual(['record-1042'])
    const office = inBilling(customer('1045', 'Kahvila Koivu Oy', ['16010'], { attention: ['Laskutus'] }))
    expect(opened('16010', [office, mattiB, inOutlook(contact('Laskutus'))])).toEqual(['record-1045'])
  })

  test('is not asked for where all have the same numbers or none', () => {
    const same = [
      inBilling(customer('1', 'Aino Virtanen', ['1232'])),
      inBilling(customer('2', 'Matti Korhonen', ['1232'])),
    ]
    expect(proofsFor(same)).toEqual([])
    expect(proofsFor([inBilling(customer('1', 'Aino Virtanen', []))])).toEqual([])
  })
})

const NAMES = ['Aino Virtanen', 'Matti Korhonen', 'Liisa Virtanen', 'Kahvila Koivu Oy', 'Aino', '']
const REFERENCES = ['1232', '12344', '13013', '15011', 'epäselvä', '']
const anyCustomer = fc
  .record({
    id: fc.constantFrom('1', '2', '3', '4'),
    name: fc.constantFrom(...NAMES),
    references: fc.array(fc.constantFrom(...REFERENCES), { maxLength: 3 }),
  })
  .map(({ id, name, references }) => inBilling(customer(id, name, references)))
const anyContact = fc
  .record({ name: fc.constantFrom(...NAMES), id: fc.constantFrom('a', 'b') })
  .map(({ name, id }) => inOutlook(contact(name, id)))
const anyCandidates = fc.uniqueArray(fc.oneof(anyCustomer, anyContact), {
  maxLength: 6,
  selector: ({ register, record }) => `${register.id} ${record.id}`,
})

test('never opens two customers that differ, nor a contact under a name that is not the proven one’s', () => {
  fc.assert(
    fc.property(anyCandidates, fc.constantFrom(...REFERENCES), (candidates, given) => {
      for (const proof of proofsFor(candidates)) {
        const proved = checkProof(candidates, proof, given)
        if (!proved.ok) continue
        const customers = proved.candidates.filter(({ register }) => register === billing)
        expect(new Set(customers.map(({ record }) => record.id)).size).toBe(1)
        const [{ record: own } = { record: aino([]) }] = customers
        const held = own.collections.invoices?.rows.flatMap(({ values }) => values.referenceNumber ?? []) ?? []
        expect(held).toContain(given)
        for (const { register, record } of proved.candidates) {
          if (register === addresses) expect(record.values.name).toEqual(own.values.name)
        }
      }
    }),
    { numRuns: 2000 },
  )
})

test('whatever is found under a role address, nothing of it is shown without a proof', () => {
  fc.assert(
    fc.property(anyCandidates, (candidates) => {
      const decided = ambiguity(INFO, ROLES, [...candidates, inPortal])
      if (decided.state === 'clear') expect([decided.show, candidates]).toEqual([[], []])
    }),
  )
})
