/** People who ask and staff who answer, for the tests of requests. */
import type { House } from '#app/journey/house.ts'
import { decideRequest } from '#app/journey/request/decision.ts'
import type { Deciding } from '#app/journey/request/decision-letter.ts'
import { type Filing, fileRequest } from '#app/journey/request/file.ts'
import { type SubjectSession, startSession } from '#app/journey/session.ts'
import type { DecisionKind } from '#app/request/request.ts'
import { doWork, LEASE_MS } from '#app/worker/hand.ts'
import { mailHandler } from '#app/worker/mail.ts'
import { preparing } from '#app/worker/mails.ts'
import { requestHandlers } from '#app/worker/requests.ts'
import type { Letter as Mailed, Transport } from '#app/worker/transport.ts'
import type { FakeClock } from '../../support/house.ts'

/** Monday 30 November 2026, 10:00 in Helsinki: after the day on which the example's letter texts were checked. */
export const WINTER = 1_796_025_600_000

export const AINO = 'aino.kallio@kallionpuutarha.example'
export const LIISA = { staffId: 'staff-liisa' }
export const PEKKA = { staffId: 'staff-pekka' }

/** A session of somebody who has verified an address. */
export function verifiedAs(house: House, address: string): Promise<SubjectSession> {
  const subjectHash = house.keys.hash('subject', address)
  return house.store.write((tx) =>
    startSession(house, tx, { address, subjectHash, now: house.clock.now(), replaces: null }),
  )
}

let forms = 0

/** Files a request with plain contents. */
export async function filed(house: House, subject: SubjectSession, over: Partial<Filing> = {}): Promise<string> {
  forms += 1
  const { reference } = await fileRequest(house, subject, {
    kind: 'access',
    language: 'fi',
    words: 'Haluan tietää, mitä minusta on merkitty.',
    form: `form-${forms}`,
    ...over,
  })
  return reference
}

/** A decision that lacks nothing, of each kind. */
export const decisionOf = (reference: string, version: number, decision: DecisionKind): Deciding => ({
  reference,
  version,
  decision,
  refusalChecked: true,
  grounds:
    decision === 'refuse' || decision === 'partly'
      ? [
          {
            ground: decision === 'refuse' ? 'not-identified' : 'others-rights',
            words: 'Samaa on pyydetty viikoittain.',
          },
        ]
      : [],
  reason: decision === 'extend' ? 'complexity' : null,
  needed: decision === 'more' ? ['Kerro asiakasnumerosi.'] : [],
  done: decision === 'approve' || decision === 'partly' ? ['Lähetimme jäljennöksen tiedoistasi.'] : [],
  stays: decision === 'partly' ? ['Toisen henkilön tietoja emme luovuta.'] : [],
  free: '',
})

/** Decides on the newest version. */
export async function decided(house: Lived, reference: string, decision: DecisionKind) {
  house.clock.advance(1_000)
  const request = await house.store.read.requests.byReference(reference)
  const strong = { ...LIISA, strongUntil: house.clock.now() + 1 }
  return decideRequest(house, strong, decisionOf(reference, request?.version ?? 0, decision))
}

/** A house whose clock a test moves. */
type Lived = House & { readonly clock: FakeClock }

export type Post = { readonly to: string; readonly subject: string; readonly text: string; readonly messageId: string }

/** A transport that keeps what it is given, or refuses. */
export function pigeon(refuse: () => Error | null = () => null): Transport & { readonly posted: Post[] } {
  const posted: Post[] = []
  return {
    posted,
    send: async (mail: Mailed) => {
      const fault = refuse()
      if (fault) throw fault
      posted.push({ to: mail.to, subject: mail.subject, text: mail.text, messageId: mail.messageId })
    },
    close: async () => undefined,
  }
}

/** The mail's own words are tested elsewhere; here they say which mail it is and what it was given. */
export const plainly = async (message: { readonly message: string }) => ({
  subject: message.message,
  html: '',
  text: JSON.stringify(message),
})

/** Does all work that is due now, one piece after the other, as a worker would. Gives how many pieces there were. */
export async function workThrough(house: House, transport: Transport): Promise<number> {
  const prepare = preparing({ house, publicUrl: 'https://tiedot.example' })
  const handlers = { ...requestHandlers(house), mail: mailHandler({ house, transport, renderMail: plainly, prepare }) }
  let done = 0
  for (;;) {
    let found = 0
    for (const [kind, handler] of Object.entries(handlers)) {
      const now = house.clock.now()
      const claim = { owner: 'test', kind, now, limit: 10, leaseMs: LEASE_MS }
      const works = await house.store.write((tx) => tx.outbox.claim(claim))
      for (const work of works)
        await doWork({ house, owner: 'test', handler, stop: new AbortController().signal }, work)
      found += works.length
    }
    if (found === 0) return done
    done += found
  }
}
