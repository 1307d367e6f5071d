/** People who change their address, for the tests of it: registers that hold the old one, mail that is read, days that pass. */
import { connectorsOf } from '#app/connectors.ts'
import { askAddress, confirmAddress } from '#app/journey/address/ask.ts'
import { stopByToken } from '#app/journey/address/stop.ts'
import { openDesk } from '#app/journey/request/desk.ts'
import { doCard } from '#app/journey/request/office.ts'
import { ownRequest } from '#app/journey/request/own.ts'
import { type SubjectSession, startSession, subjectOf } from '#app/journey/session.ts'
import { type Mine, viewMine } from '#app/journey/view.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { fakeClock, HOUR, MINUTE } from '../../support/house.ts'
import { type Cells, fileOf, imported } from '../importing.ts'
import { AINO, LIISA, type Post, pigeon, verifiedAs, WINTER, workThrough } from '../request/requesting.ts'

export const OLD = AINO
export const NEW = 'aino@kallio.example'
export const NEWER = 'aino.kallio@uusi.example'
export const NETWORK = '192.0.2.10'

const customer = (email: string): Cells => ({
  Nimi: 'Aino Kallio',
  Asiakasnumero: '1042',
  Sähköpostiosoite: email,
  Puhelin: '040 000 1234',
  Postinumero: '33200',
})

/** The values of a register's field that somebody sees. */
export const seen = ({ registers }: Mine, register: string, field: string): readonly string[] =>
  registers
    .find(({ summary }) => summary.register === register)
    ?.records.flatMap((record) => record.fields.find(({ name }) => name === field)?.values ?? []) ?? []

/** A house in which billing holds Aino under her old address; its worker does what is due when a test says so. */
export async function changingHouse() {
  const base = await freshHouse({ clock: fakeClock(WINTER) })
  const house = { ...base, connectors: connectorsOf(base.registers, base.store, base.keys, base.clock) }
  await imported(house, fileOf([customer(OLD)]), {})
  const mail = pigeon()
  const work = () => workThrough(house, mail)
  const pass = async (ms: number) => {
    house.clock.advance(ms)
    await work()
  }
  const sent = (to: string, message: string): Post[] =>
    mail.posted.filter((post) => post.to === to && post.subject === message)
  const said = (post: Post | undefined): Record<string, unknown> => JSON.parse(post?.text ?? '{}')
  const tokenOf = (to = OLD) =>
    String(said(sent(to, 'address-notice').at(-1)).link)
      .split('/')
      .at(-1) ?? ''

  /** Asks for the code, reads it in the new mailbox and types it. */
  const change = async (subject: SubjectSession, to = NEW) => {
    const begun = await askAddress(house, subject, { typed: to, language: 'fi', network: NETWORK })
    if (begun.state !== 'sent') throw new Error(`No code was sent: ${JSON.stringify(begun)}`)
    await work()
    const typed = String(said(sent(to, 'code').at(-1)).code)
    return confirmAddress(house, subject, { typed, language: 'fi', sessionId: '' })
  }
  /** The same, where it goes through; its mails have left. */
  const changed = async (subject: SubjectSession, to = NEW) => {
    const done = await change(subject, to)
    if (!done.ok) throw new Error(`Not begun: ${done.why}`)
    await work()
    return done
  }
  const verified = (address: string) => verifiedAs(house, address)
  /** A visit, by the id in its cookie. */
  const begun = async (address: string) => {
    const subjectHash = house.keys.hash('subject', address)
    const starting = { address, subjectHash, now: house.clock.now(), replaces: null }
    return (await house.store.write((tx) => startSession(house, tx, starting))).id
  }
  const view = async (address: string) => viewMine(house, await verified(address))
  const lives = async (id: string) => (await subjectOf(house, id)) !== null
  const own = async (address: string, reference: string) => ownRequest(house, await verified(address), reference)
  const desk = (reference: string) => openDesk(house, { staffId: LIISA.staffId, role: 'handler' }, reference)
  const stop = (token: string) => stopByToken(house, token)
  const doCards = async (reference: string) => {
    for (const card of (await desk(reference))?.values?.cards ?? [])
      if (card.state === 'open') await doCard(house, LIISA, { card: card.id, version: card.version })
  }
  const bring = (email: string) => {
    house.clock.advance(HOUR)
    return imported(house, fileOf([customer(email)]), { asOf: house.clock.now() })
  }
  const changeOf = async (reference: string) => {
    const request = await house.store.read.requests.byReference(reference)
    return house.store.read.addresses.ofRequest(request?.id ?? '')
  }
  const hash = (address: string) => house.keys.hash('subject', address)
  const events = async (address: string) =>
    (await house.store.read.audit.of(hash(address), null, 500)).map(({ event }) => event)
  return {
    ...{ house, mail, work, pass, sent, said, tokenOf, change, changed, verified, begun, view, lives, own, desk },
    ...{ stop, doCards, bring, changeOf, hash, events },
  }
}

/** The three days, and a minute. */
export const THREE_DAYS = 72 * HOUR + MINUTE
