/** The page of one request for staff, put together: names instead of ids, letters and orders opened, days counted. */
import { Temporal } from 'temporal-polyfill'
import { type Act, mayDo, type Role } from '#app/identity/roles.ts'
import { Letter } from '#app/letter/letter.ts'
import type { Register, Words } from '#app/register/register.ts'
import type { Deadline } from '#app/request/deadline.ts'
import { isOverdue } from '#app/request/decide.ts'
import { dueAt, type Held, isClosed, type RequestState } from '#app/request/request.ts'
import type { WorkCard } from '#db/cards.ts'
import type { StoredLetter } from '#db/letters.ts'
import type { StoredRequest } from '#db/requests.ts'
import { dayOf, today } from '../day.ts'
import { type ErasureState, erasureOfRequest } from '../erasure/shown.ts'
import type { House } from '../house.ts'
import { type Failing, failingAmong } from '../source/standing.ts'
import { type Colleague, takersOf } from '../staff/colleagues.ts'
import { type CardOrder, readOrder } from './card-order.ts'
import { type Case, openCase, type Values } from './case.ts'
import { isByPost } from './contents.ts'
import { countDeadline } from './limits.ts'

/** A colleague by name; null for the portal, the person, or somebody who is no longer here. */
export type Named = { readonly id: string; readonly name: string | null }

export type DeskCard = Pick<WorkCard, 'id' | 'version' | 'register' | 'state' | 'doneAt' | 'confirmedAt'> & {
  readonly order: CardOrder
  readonly system: string
  /** Does it carry a correction that the person was told of? */
  readonly promised: boolean
  /** What the field that changes is called; null where none does. */
  readonly field: Words | null
  /** What is to be erased: the collection, null for the record itself, and the fields by what they are called. */
  readonly erases: { readonly collection: Words | null; readonly fields: readonly Words[] } | null
}

export type DeskLetter = Case['letters'][number] & { readonly letter: Letter | null }

type DeskWaiting = Omit<Case['waiting'][number], 'assignee'> & {
  readonly holder: Named | null
  readonly isMine: boolean
  readonly takers: readonly Colleague[]
}

/** Days until the last one: 0 on it, negative after it. Null once answered. */
type DaysLeft = number | null

export type Desk = {
  /** What the role of whoever looks may do here. */
  readonly may: {
    readonly handle: boolean
    readonly decide: boolean
    readonly hold: boolean
    readonly approve: boolean
  }
  /** Whose request it is, and whose decision, as seen by whoever looks. */
  readonly isMine: boolean
  readonly isOwnDecision: boolean
  readonly request: Omit<StoredRequest, 'subjectHash' | 'snapshot' | 'held' | 'assignee'> & {
    readonly dueAt: number
    /** ISO days. */
    readonly targetDay: string
    readonly dueDay: string
    readonly daysLeft: DaysLeft
    readonly isOverdue: boolean
  }
  readonly deadline: Deadline
  readonly assignee: Named | null
  readonly held: (Omit<Held, 'staff'> & { readonly by: Named; readonly state: 'held' | 'proposed' }) | null
  readonly history: readonly {
    readonly at: number
    readonly event: string
    readonly actor: string
    readonly by: Named | null
  }[]
  /** What waits beside the request itself, with whose it is and who may take it over. */
  readonly waiting: readonly DeskWaiting[]
  readonly letters: readonly DeskLetter[]
  readonly hasHold: boolean
  /** For an erasure by plan: where it stands. */
  readonly erasure: ErasureState | null
  /** Registers that it is about and that cannot be read, unless it is closed. */
  readonly failing: readonly Failing[]
  /** Who else may take it over. */
  readonly colleagues: readonly Colleague[]
  readonly values: DeskValues | null
}

export type DeskValues = Pick<
  Values,
  'contents' | 'files' | 'registers' | 'silent' | 'corrections' | 'told' | 'leftAt' | 'locked' | 'claim' | 'change'
> & {
  readonly byPost: boolean
  readonly messages: readonly (Values['messages'][number] & { readonly by: Named | null })[]
  readonly cards: readonly DeskCard[]
  readonly holds: readonly (Values['holds'][number] & { readonly placer: Named; readonly lifter: Named | null })[]
}

type Staff = { readonly staffId: string; readonly role: Role }
type Naming = (id: string) => Named

function daysLeft(house: House, request: StoredRequest, lastDay: string): DaysLeft {
  if (request.answeredAt !== null || request.closedAt !== null) return null
  return today(house).until(Temporal.PlainDate.from(lastDay)).total('days')
}

/** The state that a decision waits in: for a second person, or for its two minutes. */
const waitingState = (state: RequestState) => (state === 'proposed' ? 'proposed' : 'held')

function openLetters({ letters, values }: Case): DeskLetter[] {
  const contents = new Map<string, StoredLetter>(values?.letters.map((letter) => [letter.id, letter]) ?? [])
  return letters.map((letter) => {
    const stored = contents.get(letter.id)
    return { ...letter, letter: stored ? Letter.parse(JSON.parse(stored.content)) : null }
  })
}

type Erases = { readonly collection: string; readonly fields: readonly string[] }

function erasesOf(register: Register, { collection, fields }: Erases): DeskCard['erases'] {
  const declared = collection === '' ? null : register.collections[collection]
  const all = declared ? declared.fields : register.fields
  const named = (name: string): Words => all[name]?.label ?? { fi: name, sv: name, en: name }
  return { collection: declared?.label ?? null, fields: fields.map(named) }
}

function openCard(house: House, card: WorkCard, promised: boolean): DeskCard {
  const { id, version, state, doneAt, confirmedAt } = card
  const register = house.registers.find((one) => one.id === card.register)
  const order = readOrder(card.order)
  const name = order.wanted && 'field' in order.wanted ? order.wanted.field : null
  const field = name === null ? null : (register?.fields[name]?.label ?? { fi: name, sv: name, en: name })
  return {
    ...{ id, version, register: card.register, state, doneAt, confirmedAt, order, field, promised },
    erases: register && order.wanted?.what === 'erased' ? erasesOf(register, order.wanted) : null,
    system: register?.system.name ?? card.register,
  }
}

function openValues(house: House, values: Values, named: Naming): DeskValues {
  const { messages, cards, holds, letters: _letters, ...shown } = values
  const { contents, corrections } = shown
  return {
    ...shown,
    byPost: isByPost(contents),
    messages: messages.map((message) => ({
      ...message,
      by: message.authorId === null ? null : named(message.authorId),
    })),
    cards: cards.map((card) =>
      openCard(
        house,
        card,
        corrections.some(({ cardId }) => cardId === card.id),
      ),
    ),
    holds: holds.map((hold) => ({
      ...hold,
      placer: named(hold.placedBy),
      lifter: hold.liftedBy === null ? null : named(hold.liftedBy),
    })),
  }
}

/** Opens a request's page. The look is in the audit log, with what was seen, before this resolves. */
export async function openDesk(house: House, staff: Staff, reference: string): Promise<Desk | null> {
  const may = (act: Act) => mayDo(staff.role, act)
  const found = await openCase(house, { staffId: staff.staffId, mayDo: may }, reference)
  if (!found) return null
  const everyone = await house.store.read.staff.all()
  const names = new Map(everyone.map(({ id, name }) => [id, name]))
  const named: Naming = (id) => ({ id, name: names.get(id) ?? null })
  const { subjectHash: _hash, snapshot: _snapshot, held, assignee, ...request } = found.request
  const due = dueAt(found.request)
  const inForce = request.extension?.state === 'in-force'
  const dueDay = dayOf(house, due - 1)
  return {
    may: { handle: may('handle'), decide: may('decide'), hold: may('hold'), approve: may('approve') },
    isMine: assignee === staff.staffId,
    isOwnDecision: held?.staff === staff.staffId,
    request: {
      ...request,
      dueAt: due,
      dueDay,
      targetDay: dayOf(house, request.limits.targetAt - 1),
      daysLeft: daysLeft(house, found.request, dueDay),
      isOverdue: isOverdue(found.request, house.clock.now()),
    },
    deadline: await countDeadline(house, request.receivedAt, inForce ? 'extended' : 'month'),
    assignee: assignee === null ? null : named(assignee),
    held: held ? heldOf(held, request.state, named) : null,
    history: found.history.map(({ at, event, actor, actorId }) => ({
      ...{ at, event, actor },
      by: actorId === null ? null : named(actorId),
    })),
    waiting: found.waiting
      .filter(({ id }) => id !== request.id)
      .sort((one, other) => one.dueAt - other.dueAt)
      .map(({ assignee: holder = null, ...row }) => ({
        ...row,
        holder: holder === null ? null : named(holder),
        isMine: holder === staff.staffId,
        takers: takersOf(everyone, { kind: row.kind, holder }),
      })),
    letters: openLetters(found),
    hasHold: found.isHeld,
    erasure: await erasureOfRequest(house, request.id),
    failing: isClosed(request.state) ? [] : await failingAmong(house, found.values?.contents.registers ?? []),
    colleagues: takersOf(everyone, { kind: request.kind, holder: assignee }),
    values: found.values ? openValues(house, found.values, named) : null,
  }
}

function heldOf({ staff, ...held }: Held, state: RequestState, named: Naming): Desk['held'] {
  return { ...held, by: named(staff), state: waitingState(state) }
}
