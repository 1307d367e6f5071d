/** Letters of the example's company to fictional people, for the tests. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { composeLetter } from '#app/letter/compose.ts'
import type { Letter, LetterInput, LetterKind } from '#app/letter/letter.ts'
import { Controller } from '#app/register/controller.ts'
import type { Language } from '#app/register/register.ts'

export const EXAMPLE = Controller.parse(parse(readFileSync('installation/controller.yaml', 'utf8')))

/** What staff would write, in the language of the person. */
const STAFF = {
  fi: {
    needed: ['Asiakasnumerosi tai jonkin laskun viitenumero.'],
    done: ['Poistamme nimesi, osoitteesi ja puhelinnumerosi laskutuksesta.', 'Kerromme poistosta Tukituomi Oy:lle.'],
    stays: ['Emme poista laskuja 101–104. Ne säilyvät 31.12.2032 asti.'],
    words: 'Lasku 104 on maksamatta. Katsomme asiaa uudelleen 1.3.2027.',
    free: 'Puhuimme asiasta puhelimessa.\n\nKiitos kärsivällisyydestäsi.',
  },
  sv: {
    needed: ['Ditt kundnummer eller referensnumret på någon faktura.'],
    done: ['Vi raderar ditt namn, din adress och ditt telefonnummer i faktureringen.', 'Vi underrättar Tukituomi Oy.'],
    stays: ['Vi raderar inte fakturorna 101–104. De bevaras till den 31 december 2032.'],
    words: 'Faktura 104 är obetald. Vi ser över saken igen den 1 mars 2027.',
    free: 'Vi talade om saken per telefon.\n\nTack för ditt tålamod.',
  },
  en: {
    needed: ['Your customer number, or the reference number of an invoice.'],
    done: ['We erase your name, address and phone number in billing.', 'We tell Tukituomi Oy of the erasure.'],
    stays: ['We do not erase invoices 101–104. They are kept until 31 December 2032.'],
    words: 'Invoice 104 is unpaid. We look at the matter again on 1 March 2027.',
    free: 'We talked about this on the phone.\n\nThank you for your patience.',
  },
} as const

/** All that a letter of a kind needs, about Aino's request to erase her data. */
export function inputOf(kind: LetterKind, language: Language, changes: Partial<LetterInput> = {}): LetterInput {
  const { needed, done, stays, words, free } = STAFF[language]
  const decided = kind === 'partly' || kind === 'refused'
  return {
    kind,
    language,
    controller: EXAMPLE,
    request: {
      reference: 'T-7KQ2M9XA',
      kind: kind === 'lifting' ? 'restriction' : 'erasure',
      receivedOn: '2026-11-23',
      dueOn: '2026-12-23',
      ...(kind === 'extended' ? { extendedTo: '2027-02-23' } : {}),
    },
    reads: 'portal',
    addressee: ['Aino Virtanen', 'Koivukuja 3', '00100 HELSINKI'],
    grounds: decided
      ? [
          { ground: 'accounting-duty', words: '' },
          { ground: 'legal-claims', words },
        ]
      : [],
    reason: kind === 'extended' ? 'complexity' : null,
    needed: kind === 'more' ? needed : [],
    done: kind === 'fulfilled' || kind === 'partly' || kind === 'closing' ? done : [],
    stays: kind === 'partly' ? stays : [],
    free: kind === 'partly' ? free : '',
    ...(kind === 'lifting' ? { liftedOn: '2026-12-07' } : {}),
    writtenOn: '2026-11-30',
    signedBy: 'privacy',
    ...changes,
  }
}

export function letterOf(kind: LetterKind, language: Language, changes: Partial<LetterInput> = {}): Letter {
  const composed = composeLetter(inputOf(kind, language, changes))
  if (!composed.ok) throw new Error(`The letter lacks ${composed.missing.join(', ')}`)
  return composed.letter
}

/** A letter as a person would copy it by hand. */
export function textOf({ addressee, blocks, date, reference, sender, signature, title }: Letter): string {
  const shown = blocks.map((block) => {
    if (block.kind === 'h') return `## ${block.text}`
    return block.kind === 'p'
      ? block.text
      : block.items.map((item) => (block.kind === 'list' ? `- ${item}` : item)).join('\n')
  })
  return [sender.join('\n'), addressee.join('\n'), `${date} ${reference}`, `# ${title}`, ...shown, signature.join('\n')]
    .map((part) => `${part}\n`)
    .join('\n')
}
