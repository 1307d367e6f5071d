/** Correcting one's own record: the register's own form, what of it is changed, and the request that asks for it (Art. 16). */
import {
  type Change,
  type ChangeRefused,
  type CorrectionForm,
  changesOf,
  correctionForm,
  type Submitted,
} from '#app/register/correction.ts'
import type { Words } from '#app/register/register.ts'
import type { Candidate } from '#app/register/shared-address.ts'
import type { House } from '../house.ts'
import type { SubjectSession } from '../session.ts'
import { findMine } from '../view.ts'
import { type Filed, type Filing, fileRequest } from './file.ts'
import { isKept } from './kept.ts'
import { NEW_RECORD, offeredTo } from './offered.ts'

export type Correcting = { readonly register: string; readonly record: string }

/** A record's form, with what one such record is called and the values that name it. */
export type OwnCorrection = {
  readonly form: CorrectionForm
  readonly title: readonly string[]
  /** What the register is called, where the portal itself keeps it: then it is not corrected but kept up to date. */
  readonly kept: Words | null
}

/** The record, if it is one that this session may see; the portal's own is no register to correct. */
async function own(house: House, subject: SubjectSession, { register, record }: Correcting): Promise<Candidate | null> {
  if (!house.installation.registers.some(({ id }) => id === register)) return null
  const sorted = await findMine(house, subject)
  if (record === NEW_RECORD)
    return offeredTo(house, subject, sorted).find((one) => one.register.id === register) ?? null
  return sorted.shown.find((candidate) => candidate.register.id === register && candidate.record.id === record) ?? null
}

function formOf({ installation }: House, { register, record }: Candidate): OwnCorrection {
  return {
    form: correctionForm(register, record, installation.controller),
    title: register.title_fields.flatMap((name) => record.values[name] ?? []),
    kept: isKept(register) ? register.title : null,
  }
}

/** The form of one's own record; null where there is none. Seeing it is a view of the data, and is in the log as one. */
export async function ownCorrection(
  house: House,
  subject: SubjectSession,
  correcting: Correcting,
): Promise<OwnCorrection | null> {
  const found = await own(house, subject, correcting)
  if (!found) return null
  const correction = formOf(house, found)
  const fields = correction.form.fields.filter(({ values }) => values.length > 0).map(({ name }) => name)
  await house.store.witness({
    entries: [
      {
        event: 'viewed',
        actor: 'subject',
        subjectHash: subject.subjectHash,
        details: { registers: { [correcting.register]: fields } },
      },
    ],
  })
  return correction
}

export type CheckedCorrection = OwnCorrection & {
  readonly changes: readonly Change[]
  readonly refusals: readonly ChangeRefused[]
  /** Stands for what is held in the place of each change: whoever sends gives it back, and so says what they have seen. */
  readonly seen: string
}

/** What of a submitted form is a change, and what of it is refused and why. Null where there is no such record. */
export async function checkCorrection(
  house: House,
  subject: SubjectSession,
  correcting: Correcting,
  submitted: Submitted,
): Promise<CheckedCorrection | null> {
  const found = await own(house, subject, correcting)
  if (!found) return null
  const { register, record } = found
  const { changes, refusals } = changesOf(register, record, submitted, house.installation.controller)
  const held = changes.map(({ input, from }) => [input, ...from])
  return { ...formOf(house, found), changes, refusals, seen: house.keys.hash('digest', JSON.stringify(held)) }
}

export type Corrected =
  | { readonly ok: true; readonly reference: Filed['reference'] }
  | { readonly ok: false; readonly checked: CheckedCorrection }
  | null

/**
 * Asks for the changes. The form sent twice is one request; where nothing is left to change, nothing is asked. `seen`: what the person
 * had before their eyes; where something else is held by now nothing is asked either, since they would change what they do not know.
 */
export async function fileCorrection(
  house: House,
  subject: SubjectSession,
  correcting: Correcting,
  asked: { readonly submitted: Submitted; readonly seen?: string } & Pick<
    Filing,
    'language' | 'words' | 'files' | 'form'
  >,
): Promise<Corrected> {
  const { submitted, seen, ...filing } = asked
  const checked = await checkCorrection(house, subject, correcting, submitted)
  if (!checked) return null
  if (checked.refusals.length > 0 || checked.changes.length === 0) return { ok: false, checked }
  if (seen !== undefined && seen !== checked.seen) return { ok: false, checked }
  const { reference } = await fileRequest(house, subject, {
    ...filing,
    kind: 'rectification',
    registers: [correcting.register],
    corrections: [
      {
        register: correcting.register,
        record: correcting.record === NEW_RECORD ? house.chance.id(house.clock.now()) : correcting.record,
        title: [...checked.title],
        changes: checked.changes.map((change) => ({ ...change })),
      },
    ],
  })
  return { ok: true, reference }
}
