/** What is sealed with a request, its files and its letters, as values of the portal's own register. */
import { z } from 'zod'
import type { Values } from '#app/register/register.ts'

const Asked = z.object({
  name: z.string().nullish(),
  postal: z.array(z.string()).default([]),
  words: z.string().default(''),
  registers: z.array(z.string()).default([]),
  identifiers: z.array(z.object({ value: z.string() })).default([]),
  corrections: z
    .array(
      z.object({
        changes: z.array(z.object({ field: z.string(), to: z.array(z.string()) })),
      }),
    )
    .default([]),
})
const Named = z.object({ name: z.string(), type: z.string() })
const Changed = z.object({ old: z.string(), new: z.string() })
const Given = z.object({ to: z.string(), what: z.string() })
const Block = z.object({ text: z.string().optional(), items: z.array(z.string()).optional() })
const Written = z.object({ title: z.string(), addressee: z.array(z.string()).default([]), blocks: z.array(Block) })

const filled = (lines: readonly string[]) => lines.filter((line) => line !== '')

/** What the person asked: the words, and by what else and where they may be reached. Whoever entered it is not about them. */
export function askedIn(sealed: string | null): Values {
  const { name, postal, words, registers, identifiers, corrections } = Asked.parse(JSON.parse(sealed ?? '{}'))
  const changes = corrections.flatMap((correction) =>
    // What was asked for. What stood there is the register's to show, or to withhold where it may be about somebody else.
    correction.changes.map(({ field, to }) => `${field} → ${to.join(', ')}`),
  )
  return {
    content: filled([words, ...changes]),
    registers: [...registers],
    also: identifiers.map(({ value }) => value),
    postal: filled([name ?? '', ...postal]),
  }
}

/** A file by its name and what it was found to be. */
export function namedIn(sealed: string | null): Values {
  const { name, type } = Named.parse(JSON.parse(sealed ?? '{}'))
  return { name: [name], type: [type] }
}

/** A letter as text. */
export function writtenIn(sealed: string | null): Values {
  const { title, addressee, blocks } = Written.parse(JSON.parse(sealed ?? '{}'))
  const lines = blocks.flatMap(({ text, items = [] }) => [...(text === undefined ? [] : [text]), ...items])
  return { title: [title], to: filled(addressee), content: [lines.join('\n')] }
}

/** The addresses of a change. */
export function addressesIn(sealed: string | null): Values {
  const changed = Changed.parse(JSON.parse(sealed ?? '{}'))
  return { from: [changed.old], to: [changed.new] }
}

/** To whom data was given, and what. */
export function givenIn(sealed: string | null): Values {
  const { to, what } = Given.parse(JSON.parse(sealed ?? '{}'))
  return { to: [to], what: [what] }
}
