/** The law's list of grounds for not doing, or not wholly doing, what was asked. Their words are in `app/words/grounds.ts`. */
import type { RequestKind } from '#app/request/request.ts'

export type Ground = {
  /** The requests it can answer. A direct marketing ban has none: it takes effect at once, without weighing (Art. 21(2)–(3)). */
  readonly kinds: readonly RequestKind[]
  readonly article: string
  /** `part`: never a ground for giving nothing. */
  readonly reach: 'all' | 'part'
  /**
   * What staff must add in their own words. `burden`: proof, since it is the controller's to give (Art. 12(5)); `balance`: the
   * weighing of Art. 21(1); `nothing`: the paraphrase says it all.
   */
  readonly adds: 'explanation' | 'burden' | 'balance' | 'nothing'
  /** `two`: another person looks at the letter before it goes. */
  readonly eyes: 'one' | 'two'
  /** Has the provision's own wording been read in a published source? Letters paraphrase either way. */
  readonly verified: 'read' | 'unread'
}

// A request in the person's own words may be about any of the rights, so every ground can answer it.
const ERASURE = ['erasure', 'other'] as const
const ACCESS = ['access', 'other'] as const
const PORTABILITY = ['portability', 'other'] as const
const OBJECTION = ['objection', 'other'] as const
const ANY = ['access', 'portability', 'rectification', 'erasure', 'restriction', 'objection', 'other'] as const

const explained = { reach: 'all', adds: 'explanation', eyes: 'one' } as const

export const GROUNDS = {
  'not-identified': { kinds: ANY, article: '11(2), 12(2)', ...explained, verified: 'read' },
  unfounded: { kinds: ANY, article: '12(5)', reach: 'all', adds: 'burden', eyes: 'two', verified: 'unread' },
  excessive: { kinds: ANY, article: '12(5)', reach: 'all', adds: 'burden', eyes: 'two', verified: 'unread' },
  'others-rights': { kinds: ACCESS, article: '15(4)', ...explained, reach: 'part', verified: 'read' },
  'data-correct': { kinds: ['rectification', 'other'], article: '16', ...explained, verified: 'unread' },
  'no-erasure-ground': { kinds: ERASURE, article: '17(1)', ...explained, verified: 'unread' },
  expression: { kinds: ERASURE, article: '17(3)(a)', ...explained, verified: 'unread' },
  'legal-obligation': { kinds: ERASURE, article: '17(3)(b)', ...explained, verified: 'unread' },
  'accounting-duty': {
    kinds: ERASURE,
    article: '17(3)(b); Kirjanpitolaki 1336/1997, 2 luku 10 §',
    ...explained,
    adds: 'nothing',
    verified: 'read',
  },
  'public-health': { kinds: ERASURE, article: '17(3)(c)', ...explained, verified: 'unread' },
  archiving: { kinds: ERASURE, article: '17(3)(d)', ...explained, verified: 'unread' },
  'legal-claims': { kinds: ERASURE, article: '17(3)(e)', ...explained, verified: 'unread' },
  'no-restriction-ground': { kinds: ['restriction', 'other'], article: '18(1)', ...explained, verified: 'unread' },
  'portability-basis': { kinds: PORTABILITY, article: '20(1)', ...explained, verified: 'unread' },
  'portability-not-provided': { kinds: PORTABILITY, article: '20(1)', ...explained, verified: 'unread' },
  'others-rights-moved': { kinds: PORTABILITY, article: '20(4)', ...explained, reach: 'part', verified: 'unread' },
  'compelling-grounds': {
    kinds: OBJECTION,
    article: '21(1)',
    reach: 'all',
    adds: 'balance',
    eyes: 'one',
    verified: 'unread',
  },
  'objection-claims': { kinds: OBJECTION, article: '21(1)', ...explained, verified: 'unread' },
  'objection-basis': { kinds: OBJECTION, article: '21(1)', ...explained, verified: 'unread' },
  'state-security': {
    kinds: ACCESS,
    article: 'Tietosuojalaki 1050/2018, 34 § 1 mom. 1 k.',
    ...explained,
    verified: 'read',
  },
  'serious-danger': {
    kinds: ACCESS,
    article: 'Tietosuojalaki 1050/2018, 34 § 1 mom. 2 k.',
    ...explained,
    verified: 'read',
  },
  supervision: { kinds: ACCESS, article: 'Tietosuojalaki 1050/2018, 34 § 1 mom. 3 k.', ...explained, verified: 'read' },
} as const satisfies Readonly<Record<string, Ground>>

export type GroundId = keyof typeof GROUNDS

/** The names of all grounds, in the order of the law. */
export const GROUND_IDS = Object.keys(GROUNDS).filter((name): name is GroundId => name in GROUNDS)

/** A ground by its name. */
export const groundOf = (id: GroundId): Ground => GROUNDS[id]

/** The grounds that can answer a request, in the order of the law: what staff choose from. `all`: for refusing it whole. */
export function groundsFor(kind: RequestKind, reach: Ground['reach']): GroundId[] {
  return GROUND_IDS.filter((id) => {
    const ground = groundOf(id)
    return ground.kinds.includes(kind) && (reach === 'part' || ground.reach === 'all')
  })
}

/** Must another person look at an answer on these grounds before it goes? */
export function eyesFor(grounds: readonly { readonly ground: GroundId }[]): Ground['eyes'] {
  return grounds.some(({ ground }) => groundOf(ground).eyes === 'two') ? 'two' : 'one'
}
