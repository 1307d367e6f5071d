/** Opening what is locked: for a reason that the law knows (Art. 18(2)) or that the lock itself brings, and never without a trace. */
import { mayDo, type Role } from '#app/identity/roles.ts'
import { placeOf } from '#app/register/record-place.ts'
import type { HeldRecord, Register } from '#app/register/register.ts'
import { type Seeing, summaryOf, type ViewRecord, viewOf, viewRows } from '#app/register/view.ts'
import type { StoredLock } from '#db/locks.ts'
import { knownUnder } from '../address/known.ts'
import { type Answer, askAll } from '../asking.ts'
import { today } from '../day.ts'
import { heldCopy } from '../erasure/held-copy.ts'
import type { House } from '../house.ts'
import type { CaseRegister } from '../request/case.ts'
import { openRequest } from '../request/decision-letter.ts'
import { type LockedRecord, locksFor, shownLocks } from './locked.ts'

/** Why staff may look at what is locked. A list, so that nobody's data gets into the log by way of a reason. */
export const OPENING_REASONS = ['consent', 'claims', 'others', 'duty', 'request'] as const
export type OpeningReason = (typeof OPENING_REASONS)[number]

type Staff = { readonly staffId: string; readonly role: Role }

/** The locks of a request's person, without what is behind them. `canLift`: this request has put one on, and the role may lift it. */
export type Locked = {
  readonly reference: string
  readonly locks: readonly LockedRecord[]
  readonly canLift: boolean
}

/** `absent`: locked records that are no longer found in their register. */
export type OpenedLocks = Locked & {
  readonly registers: readonly CaseRegister[]
  readonly absent: number
}

async function lockedOf(house: House, reference: string) {
  const opened = await openRequest(house.store.read, reference)
  if (!opened) return null
  const { request, contents } = opened
  const known = contents.address === null ? null : await knownUnder(house, contents.address)
  const answers = known && !known.left ? await askAll(house, known.addresses) : []
  return { request, answers, locks: await locksFor(house, request.subjectHash, answers) }
}

/** What is locked of the person whose request this is; null where there is none. */
export async function lockedRecords(house: House, staff: Staff, reference: string): Promise<Locked | null> {
  const found = await lockedOf(house, reference)
  return found && shownTo(house, staff, reference, found)
}

function shownTo(
  house: House,
  { role }: Staff,
  reference: string,
  { request, locks }: Pick<NonNullable<Awaited<ReturnType<typeof lockedOf>>>, 'request' | 'locks'>,
): Locked {
  const shown = shownLocks(house, locks)
  const liftable = shown.some(
    ({ requestId, why, liftsAt }) => requestId === request.id && why !== 'erasure' && liftsAt === null,
  )
  return { reference, locks: shown, canLift: liftable && mayDo(role, 'hold') }
}

/** The record behind a lock: as its register gives it, or the copy that is left where no address finds it. */
async function recordBehind(house: House, answers: readonly Answer[], lock: StoredLock) {
  const register = house.registers.find(({ id }) => id === lock.register)
  if (!register) return null
  const found = answers
    .flatMap((answer) => (answer.ok && answer.register === lock.register ? answer.found.records : []))
    .find(({ id }) => id === lock.recordId)
  const record = found ?? (await heldCopy(house.store.read, register, lock.recordId))
  return record && { register, record }
}

/** Rows shown of a collection: an invoice a week for twenty years. There are no further pages, since each look has its reason. */
const ROWS_LIMIT = 1_000

/** The record with the rows that its page shows. */
function shownRecord(register: Register, record: HeldRecord, seeing: Seeing): ViewRecord {
  const view = viewOf(register, record, seeing)
  const collections = view.collections.map((collection) => ({
    ...collection,
    rows: viewRows(
      register,
      record,
      collection.name,
      record.collections[collection.name]?.rows.slice(0, ROWS_LIMIT) ?? [],
      seeing,
    ),
  }))
  return { ...view, collections }
}

/** Opens what is locked. The reason, and the names of the fields seen, are in the audit log before this resolves. */
export async function openLocked(
  house: House,
  staff: Staff,
  { reference, reason }: { readonly reference: string; readonly reason: OpeningReason },
): Promise<OpenedLocks | null> {
  const found = await lockedOf(house, reference)
  if (!found) return null
  const { request, answers, locks } = found
  const byRecord = [
    ...new Map(locks.map((lock) => [placeOf({ register: lock.register, record: lock.recordId }), lock])).values(),
  ]
  const behind = await Promise.all(byRecord.map((lock) => recordBehind(house, answers, lock)))
  const records = behind.flatMap((one) => one ?? [])
  const { controller } = house.installation
  const seeing = { today: today(house), controller, reviewed: new Set<string>() }
  const registers = house.registers.flatMap((register): CaseRegister[] => {
    const own = records.filter((one) => one.register.id === register.id)
    if (own.length === 0) return []
    return [
      {
        summary: summaryOf(register, controller),
        records: own.map(({ record }) => shownRecord(register, record, seeing)),
      },
    ]
  })
  const seen = Object.fromEntries(
    registers.map(({ summary, records: shown }) => [
      summary.register,
      shown.flatMap(({ fields }) => fields.filter(({ values }) => values.length > 0).map(({ name }) => name)),
    ]),
  )
  await house.store.witness({
    entries: [
      {
        event: 'lock-opened',
        actor: 'staff',
        actorId: staff.staffId,
        subjectHash: request.subjectHash,
        details: { request: request.id, reason, registers: seen },
      },
    ],
  })
  return { ...shownTo(house, staff, reference, found), registers, absent: behind.length - records.length }
}
