import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { naughty } from '../register/naughty.ts'
import { gatheredOf, textsOf } from './example.ts'

const Property = z.tuple([z.string(), z.record(z.string(), z.unknown()), z.string(), z.unknown()])
const Card = z.tuple([z.literal('vcard'), z.array(Property), z.array(z.unknown())])

/** The cards in a file, one after the other, as an address book reads them. */
function read(text: string) {
  const cards = text.split(/(?<=END:VCARD\r\n)/).filter((card) => card !== '')
  return cards.map((card) => {
    const [, properties] = Card.parse(ICAL.parse(card))
    return (name: string) => properties.filter(([own]) => own === name).map(([, , , value]) => value)
  })
}

const cardsOf = async (wanted: Parameters<typeof gatheredOf>[0]) =>
  read((await textsOf(gatheredOf(wanted)))['contacts.vcf'] ?? '')

describe('contacts', () => {
  test('are a card for each record that has a name', async () => {
    const [aino, ...more] = await cardsOf({ language: 'sv' })
    expect(more.length).toBe(1)
    expect(['version', 'fn', 'email', 'tel', 'adr'].map((name) => aino?.(name))).toEqual([
      ['4.0'],
      ['Aino Virtanen'],
      ['aino@virtanen.example'],
      ['+358400001234'],
      [['', '', 'Koivukuja 3', 'HELSINKI', '', '00100', 'Finland']],
    ])
  })

  test('of what she did not give there is nothing in a package under Art. 20', async () => {
    const texts = await textsOf(gatheredOf({ profile: 'portability' }))
    expect(read(texts['contacts.vcf'] ?? '').length).toBe(1)
  })

  test('say whatever a name holds, and end where they should', async () => {
    const names = naughty
      .map((text) => text.trim())
      .filter((text) => /^[\P{Cc}\n\t]+$/u.test(text) && !/[\u0085\u2028\u2029]/.test(text))
    expect(names.length).toBeGreaterThan(400)
    const [card] = await cardsOf({ values: { name: names } })
    expect(card?.('fn')).toEqual(names.map((name) => name.toWellFormed()))
    const breaking = await cardsOf({ values: { name: ['Aino\r\nEND:VCARD\r\nBEGIN:VCARD\u0000\u2028x'] } })
    expect(breaking.map((one) => one('fn'))).toEqual([['Aino\nEND:VCARD\nBEGIN:VCARD\nx'], ['Aino Virtanen']])
  })

  test('are no file where no record has a name', async () => {
    const texts = await textsOf(gatheredOf({ values: { name: [] }, silent: 'email-addresses' }))
    expect(Object.keys(texts)).not.toContain('contacts.vcf')
  })

  test('no line has more than 75 bytes', async () => {
    const texts = await textsOf(gatheredOf({ values: { name: ['Äiti 🙂'.repeat(60)] } }))
    const lines = (texts['contacts.vcf'] ?? '').split('\r\n').map((line) => Buffer.byteLength(line))
    expect(Math.max(...lines)).toBeLessThanOrEqual(75)
  })
})
