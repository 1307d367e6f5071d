/** Letters that answer a person: plain data, so that page, print and preview show the same, and so that it can be kept sealed. */
import { z } from 'zod'
import type { Controller } from '#app/register/controller.ts'
import { Language } from '#app/register/register.ts'
import type { RequestKind } from '#app/request/request.ts'
import type { GroundId } from './grounds.ts'

export const LETTER_KINDS = [
  'received',
  'more',
  'extended',
  'fulfilled',
  'partly',
  'refused',
  'withdrawn',
  'closing',
  /** A restriction is to be lifted (Art. 18(3)). */
  'lifting',
] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

/** The general reasons for an extension that Art. 12(3) knows. The mail about it says the same. */
export const EXTENSION_REASONS = ['complexity', 'number'] as const
export type ExtensionReason = (typeof EXTENSION_REASONS)[number]

/** A ground of the law, with what staff say about it in their own words; empty where nothing needs to be said. */
export type Given = { readonly ground: GroundId; readonly words: string }

/** What a letter is made of. Days are ISO days in the controller's time zone; lines and words are in the letter's language. */
export type LetterInput = {
  readonly kind: LetterKind
  readonly language: Language
  readonly controller: Controller
  readonly request: {
    readonly reference: string
    readonly kind: RequestKind
    readonly receivedOn: string
    /** The first limit: one month from receipt. */
    readonly dueOn: string
    /** The new limit, of an extension that this letter announces or that is in force. */
    readonly extendedTo?: string
  }
  /** Where the person reads it, in the portal if nothing is said; on paper, what one can do in the service is not offered. */
  readonly reads?: 'portal' | 'paper'
  /** The name and address to post to, a line each; empty where there is none. */
  readonly addressee: readonly string[]
  /** Why not, or not all: in refusals, partial answers and closings. */
  readonly grounds: readonly Given[]
  /** Why it takes longer; null in any other letter. */
  readonly reason: ExtensionReason | null
  /** What information the person is asked for. */
  readonly needed: readonly string[]
  /** What was granted before this letter and is carried through whatever it says, a line each; none where nothing is said. */
  readonly granted?: readonly string[]
  /** What is done, or has been, a sentence each. */
  readonly done: readonly string[]
  /** What is not done, or stays as it is, a sentence each. */
  readonly stays: readonly string[]
  /** Which lines of those the portal has made of what is held or was typed: nobody's words about the law. */
  readonly made?: readonly string[]
  /** What staff add in their own words; an empty line begins a paragraph. */
  readonly free: string
  /** For a change of address: until when it can be stopped, epoch milliseconds. */
  readonly waitsUntil?: number
  /** For a restriction that is lifted: the ISO day from which it no longer holds. */
  readonly liftedOn?: string
  readonly writtenOn: string
  /** Whose name stands under it: a contact of controller.yaml, so that no employee is named who has not been declared. */
  readonly signedBy: 'privacy' | 'dpo'
}

/** Whose words they are: the portal's own, the installation's texts that the law demands, or what staff wrote for this letter. */
const Source = z.enum(['portal', 'installation', 'staff'])

const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('h'), source: Source, text: z.string() }),
  z.object({ kind: z.literal('p'), source: Source, text: z.string() }),
  z.object({ kind: z.literal('list'), source: Source, items: z.array(z.string()) }),
  /** Under each other, such as an address. */
  z.object({ kind: z.literal('lines'), source: Source, items: z.array(z.string()) }),
])
export type Block = z.infer<typeof Block>

/** A letter as it is sent, and read again from where it is kept. */
export const Letter = z.object({
  kind: z.enum(LETTER_KINDS),
  language: Language,
  title: z.string(),
  /** ISO day. */
  date: z.string(),
  reference: z.string(),
  /** The controller's name and postal address, a line each. */
  sender: z.array(z.string()),
  addressee: z.array(z.string()),
  blocks: z.array(Block),
  signature: z.array(z.string()),
  /** When a person last checked the texts that the law demands, by their names: proof that goes with the letter. ISO days. */
  checked: z.record(z.string(), z.string()),
})
export type Letter = z.infer<typeof Letter>
