import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { PackageDocument, packageSchema } from '#app/package/document.ts'
import { invoice } from '../register/example.ts'
import { naughty } from '../register/naughty.ts'
import { gatheredOf, invoices, textsOf } from './example.ts'

async function documentOf(wanted: Parameters<typeof gatheredOf>[0]) {
  const texts = await textsOf(gatheredOf(wanted))
  return PackageDocument.parse(JSON.parse(texts['data.json'] ?? ''))
}

describe('data.json', () => {
  test('is what its schema says, in both profiles and every language', async () => {
    for (const profile of ['access', 'portability'] as const)
      for (const language of ['fi', 'sv', 'en'] as const) {
        const document = await documentOf({ profile, language, rows: invoices(3) })
        expect(document).toMatchObject({ profile, language, reference: 'T-23456789', madeAt: '2026-11-23T12:35:07Z' })
      }
  })

  test('its schema lies beside it, and is one that other programs can read', async () => {
    const texts = await textsOf(gatheredOf())
    const lying: unknown = JSON.parse(texts['data.schema.json'] ?? '')
    expect(lying).toEqual(packageSchema)
    expect(z.looseObject({ $schema: z.string(), type: z.literal('object') }).parse(lying)).toBeTruthy()
    const again = z.fromJSONSchema(packageSchema)
    expect(again.safeParse(JSON.parse(texts['data.json'] ?? '')).success).toBe(true)
    expect(again.safeParse({ form: 'other' }).success).toBe(false)
  })

  test('holds every value as the system has it, whatever it is', async () => {
    const rows = naughty.map((text, index) => invoice(String(index), '2024-05-02', { state: [text] }))
    const document = await documentOf({ rows, values: { name: naughty } })
    const [billing] = document.records
    expect(billing?.fields.find(({ name }) => name === 'name')?.values).toEqual(naughty)
    expect(billing?.collections[0]?.rows.map((row) => row.values.state)).toEqual(naughty.map((text) => [text]))
  })

  test('has all rows of a large collection, and says of each how long it is kept', async () => {
    const document = await documentOf({ rows: invoices(1001) })
    const invoicing = document.records[0]?.collections[0]
    expect([invoicing?.count, invoicing?.rows.length]).toEqual([1001, 1001])
    const last = invoicing?.rows.at(-1)
    expect(last?.values.invoiceNumber).toEqual(['1001'])
    expect(last?.kept.find(({ columns }) => columns.includes('invoiceNumber'))?.kept).toMatchObject({
      kind: 'until',
      until: '2030-12-31',
    })
  })

  test('tells with Art. 15 why each field is held, and with Art. 20 what is left out and why', async () => {
    const access = await documentOf({})
    expect(access.records.flatMap(({ fields }) => fields).every(({ information }) => information !== null)).toBe(true)
    expect(access.records.flatMap(({ leftOut }) => leftOut)).toEqual([])
    const portability = await documentOf({ profile: 'portability' })
    const [billing] = portability.records
    expect(billing?.fields.map(({ name }) => name)).not.toContain('customerNumber')
    expect(billing?.leftOut).toContainEqual({ path: 'customerNumber', label: 'Asiakasnumero', why: 'not-from-you' })
    expect(billing?.collections).toEqual([])
  })

  test('names a register that did not answer, and says what is withheld', async () => {
    const document = await documentOf({ silent: 'email-addresses', values: { memo: ['Soita Matille.'] } })
    expect(document.missing).toEqual([
      { register: 'email-addresses', title: 'Sähköpostiosoiterekisteri', why: 'no-answer' },
    ])
    expect(document.coverage.complete).toBe(false)
    const memo = document.records[0]?.fields.find(({ name }) => name === 'memo')
    expect(memo).toMatchObject({ values: [], withheld: 'third-parties' })
  })
})
