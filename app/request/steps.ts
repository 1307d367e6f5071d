/**
 * The steps that a request can take: read aloud, each row is a sentence. The code walks this table and nothing sets a state
 * by hand; docs/requests.md shows the same rows.
 */
import { DECIDABLE, type RequestState } from './request.ts'

export type StepActor = 'subject' | 'staff' | 'portal'

/** `same`: it stays where it is. `before`: what it was before the decision was held. `promised`: as the decision says. */
export type Target = RequestState | 'same' | 'before' | 'decided' | 'promised'

export type Step = {
  readonly event: string
  readonly from: readonly RequestState[]
  readonly to: Target
  readonly by: StepActor
  /** When and why, in a sentence. */
  readonly says: string
}

const OPEN: readonly RequestState[] = ['confirming', ...DECIDABLE]
const ANSWERED: readonly RequestState[] = ['carrying-out', 'fulfilled', 'partly-fulfilled', 'refused']

export const STEPS = [
  {
    event: 'confirm',
    from: ['confirming'],
    to: 'received',
    by: 'subject',
    says: 'The person pressed the button behind the mailed link.',
  },
  {
    event: 'lapse',
    from: ['confirming'],
    to: 'received',
    by: 'portal',
    says: 'The button was not pressed in three days: staff look at the request, nothing is thrown away.',
  },
  {
    event: 'grant',
    from: ['received', 'handling'],
    to: 'carrying-out',
    by: 'portal',
    says: 'What is asked for is the person’s own to change or to take home: nobody needs to decide on it.',
  },
  { event: 'take', from: ['received'], to: 'handling', by: 'staff', says: 'Somebody took it up.' },
  {
    event: 'hand-over',
    from: ['handling', 'asked', 'carrying-out'],
    to: 'same',
    by: 'staff',
    says: 'It was handed over to a colleague.',
  },
  { event: 'put-back', from: ['handling'], to: 'received', by: 'staff', says: 'It was put back for anyone to take.' },
  {
    event: 'decide',
    from: DECIDABLE,
    to: 'held',
    by: 'staff',
    says: 'A decision was made with its letter; it is held for two minutes.',
  },
  {
    event: 'propose',
    from: DECIDABLE,
    to: 'proposed',
    by: 'staff',
    says: 'A decision was made whose grounds a second person has to look at.',
  },
  {
    event: 'second',
    from: ['proposed'],
    to: 'held',
    by: 'staff',
    says: 'A second person looked at the decision and approved it; it is held for two minutes.',
  },
  {
    event: 'second-alone',
    from: ['proposed'],
    to: 'held',
    by: 'portal',
    says: 'Nobody else may approve it and a day has passed: it is held for two minutes.',
  },
  {
    event: 'undo',
    from: ['held', 'proposed'],
    to: 'before',
    by: 'staff',
    says: 'The decision was undone, or sent back by the second person, before it was the person’s.',
  },
  {
    event: 'release',
    from: ['held'],
    to: 'decided',
    by: 'portal',
    says: 'The two minutes are over: the letter is the person’s. An approval is carried out, a refusal closes the request, a question waits for its answer, an extension changes no state.',
  },
  {
    event: 'answer',
    from: ['asked'],
    to: 'handling',
    by: 'subject',
    says: 'The person sent what was asked for.',
  },
  {
    event: 'extended',
    from: [...DECIDABLE, 'proposed', 'held'],
    to: 'same',
    by: 'portal',
    says: 'The letter of an extension was handed to the mail server, or posted: before the first limit it puts the extension in force, after it the extension is void.',
  },
  {
    event: 'complete',
    from: ['carrying-out'],
    to: 'promised',
    by: 'portal',
    says: 'All that was promised is done.',
  },
  {
    event: 'hurry',
    from: [...OPEN, 'proposed', 'held'],
    to: 'same',
    by: 'subject',
    says: 'The person waives the time to think better of an erasure: a decision that is held for it is released in two minutes.',
  },
  {
    event: 'withdraw',
    from: [...OPEN, 'proposed', 'held'],
    to: 'withdrawn',
    by: 'subject',
    says: 'The person took the request back; a decision that was held falls away.',
  },
  {
    event: 'stop',
    from: ['carrying-out'],
    to: 'received',
    by: 'portal',
    says: 'A change of address that staff had granted was stopped from the old address before its day: staff look at the request again.',
  },
  {
    event: 'reopen',
    from: ANSWERED,
    to: 'handling',
    by: 'staff',
    says: 'The answer did not reach the person, or was wrong: somebody takes it up again.',
  },
] as const satisfies readonly Step[]

export type StepEvent = (typeof STEPS)[number]['event']
