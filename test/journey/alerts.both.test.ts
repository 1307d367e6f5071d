import { describe, expect, test } from 'vitest'
import { alertStaff } from '#app/journey/alerts.ts'
import { enterRequest } from '#app/journey/request/enter.ts'
import { takeRequest } from '#app/journey/request/office.ts'
import { withdrawRequest, writeToStaff } from '#app/journey/request/own.ts'
import { chooseAlerts, ownAccount } from '#app/journey/staff/account.ts'
import { changePerson } from '#app/journey/staff/people.ts'
import { LANGUAGES } from '#app/register/register.ts'
import { renderMail } from '../../emails/index.tsx'
import { DAY, HOUR, MINUTE, makeHouse, seededChance } from '../support/house.ts'
import { alerts, office } from './alerting.ts'
import { AINO, decided, filed, WINTER } from './request/requesting.ts'

const REQUEST = (reference: string) => `/staff/requests/${reference}`

describe('colleagues are told', () => {
  test('of a new case at once, of those that follow within the hour together, and of none twice; an auditor of nothing', async () => {
    const { house, aino, told } = await office()
    const first = await filed(house, aino)
    expect(await told()).toEqual([`kari new ${REQUEST(first)}`, `oili new ${REQUEST(first)}`])
    await filed(house, aino)
    await filed(house, aino, { kind: 'objection' })
    house.clock.advance(20 * MINUTE)
    expect(await told()).toEqual([])
    house.clock.advance(40 * MINUTE)
    expect(await told()).toEqual(['kari new /staff/queue', 'oili new /staff/queue'])
    house.clock.advance(2 * HOUR)
    expect(await told()).toEqual([])
  })

  test('of what belongs to a case that somebody has: that one alone', async () => {
    const { house, aino, sessions, told } = await office()
    const reference = await filed(house, aino)
    await told()
    const request = await house.store.read.requests.byReference(reference)
    await takeRequest(house, sessions.handler, { reference, version: request?.version ?? 0 })
    await writeToStaff(house, aino, { reference, text: 'Miten käy?', files: [], form: 'reply' })
    house.clock.advance(2 * HOUR)
    expect(await told()).toEqual([`kari new ${REQUEST(reference)}`])
  })

  test('when the last day is near, and when it has passed; an extension that counts begins anew', async () => {
    const { house, aino, told } = await office()
    const reference = await filed(house, aino)
    await told()
    // Due on 30 December: five days before it is Christmas Day.
    house.clock.set(WINTER + 24 * DAY)
    expect(alerts(await told())).toEqual([])
    house.clock.set(WINTER + 26 * DAY)
    const near = [`kari target-near ${REQUEST(reference)}`, `oili target-near ${REQUEST(reference)}`]
    expect(alerts(await told())).toEqual(near)
    expect(await told()).toEqual([])
    await decided(house, reference, 'extend')
    house.clock.advance(10 * MINUTE)
    expect((await told()).filter((mail) => mail.includes('target-near'))).toEqual([])
    house.clock.set(WINTER + 60 * DAY)
    expect(alerts(await told())).toEqual([])
    house.clock.set(WINTER + 88 * DAY)
    expect(alerts(await told())).toEqual(near)
    house.clock.set(WINTER + 92 * DAY)
    expect(alerts(await told())).toEqual(near.map((mail) => mail.replace('target-near', 'overdue')))
    house.clock.advance(DAY)
    expect(alerts(await told())).toEqual([])
  })

  test('of what came late to the portal once, as late', async () => {
    const { house, sessions, told } = await office()
    const entered = await enterRequest(house, sessions.owner, {
      kind: 'access',
      channel: 'paper',
      receivedAt: WINTER - 50 * DAY,
      language: 'fi',
      name: 'Aino Kallio',
      address: '',
      postal: ['Aino Kallio', 'Mallikatu 1', '00100 Helsinki'],
      customerNumber: '',
      words: 'Kirje oli pudonnut pöydän taakse.',
      form: 'late',
    })
    const told1 = await told()
    expect(told1.filter((mail) => mail.includes('overdue'))).toEqual([
      `kari overdue ${REQUEST(entered.ok ? entered.reference : '')}`,
      `oili overdue ${REQUEST(entered.ok ? entered.reference : '')}`,
    ])
  })

  test('not of what was withdrawn meanwhile, and not who is suspended or wants no mail', async () => {
    const { house, aino, sessions, handler, told } = await office()
    const reference = await filed(house, aino)
    await withdrawRequest(house, aino, reference)
    expect(await told()).toEqual([])
    await chooseAlerts(house, sessions.owner, ['dates', 'nonsense'])
    const second = await filed(house, aino)
    expect(await told()).toEqual([`kari new ${REQUEST(second)}`])
    const kari = (await house.store.read.staff.all()).find(({ address }) => address === handler.address)
    house.clock.advance(2 * HOUR)
    await filed(house, aino)
    await alertStaff(house)
    // Suspended after the mail was put in and before it left.
    await house.store.write((tx) => tx.staff.setState(kari?.id ?? '', 'suspended'))
    expect(await told()).toEqual([])
  })

  test('each once by two processes that look at the same moment', async () => {
    const { house, aino, post, told } = await office()
    for (let made = 0; made < 5; made += 1) await filed(house, aino)
    const other = await makeHouse({ url: house.url, clock: house.clock, chance: seededChance('other') })
    await Promise.all([alertStaff(house), alertStaff(other), alertStaff(house), alertStaff(other)])
    await other.store.close()
    expect(post.posted.length).toBeLessThan(100)
    expect(await told()).toEqual(['kari new /staff/queue', 'oili new /staff/queue'])
  })

  test('not of what they have taken themselves before anybody was told', async () => {
    const { house, aino, sessions, told } = await office()
    await filed(house, aino)
    expect(await told()).toHaveLength(2)
    const reference = await filed(house, aino)
    const request = await house.store.read.requests.byReference(reference)
    await takeRequest(house, sessions.handler, { reference, version: request?.version ?? 0 })
    house.clock.advance(2 * HOUR)
    expect(await told()).toEqual([])
  })

  test('all of them, where whoever has it was made an auditor or has left', async () => {
    const { house, aino, sessions, told } = await office()
    await house.store.write((tx) => tx.staff.setRole(sessions.auditor.staffId, 'approver'))
    await chooseAlerts(house, { ...sessions.auditor, role: 'approver' }, ['new', 'dates'])
    const reference = await filed(house, aino)
    await told()
    const request = await house.store.read.requests.byReference(reference)
    await takeRequest(house, sessions.handler, { reference, version: request?.version ?? 0 })
    house.clock.set(WINTER + 26 * DAY)
    expect(
      await changePerson(house, sessions.owner, sessions.handler.staffId, { act: 'role', role: 'auditor' }),
    ).toEqual({ ok: false, why: 'not-strong' })
    await house.store.write((tx) => tx.staff.setRole(sessions.handler.staffId, 'auditor'))
    const near = ['oili', 'tarmo'].map((who) => `${who} target-near ${REQUEST(reference)}`)
    expect(alerts(await told())).toEqual(near)
  })

  test('of limits that come near one after the other: once an hour at most, and of none twice', async () => {
    const { house, sessions, told } = await office()
    await chooseAlerts(house, sessions.handler, [])
    await house.store.write(async (tx) => {
      for (let made = 0; made < 90; made += 1)
        await tx.waiting.add(
          row(house.chance.id(WINTER), { dueAt: WINTER + 5 * DAY + made * MINUTE, createdAt: WINTER - 9 * DAY }),
        )
    })
    await house.store.write((tx) => tx.meta.set('digest-day', '2026-11-30'))
    const mails: string[] = []
    for (let minute = 0; minute < 150; minute += 5) {
      mails.push(...(await told()).filter((mail) => mail.includes('near')))
      house.clock.advance(5 * MINUTE)
    }
    expect(mails.length).toBeGreaterThan(1)
    expect(mails.length).toBeLessThanOrEqual(3)
    expect(await told()).toEqual([])
  })

  test('with no name, address, kind or word of the person, in no language', async () => {
    const { house, aino, post, told } = await office()
    const secrets = [AINO, 'Aino', 'Kallio', 'kallio', 'Salainen', '4711', 'access', 'Pyyntö saada']
    await filed(house, aino, { words: 'Salainen lause.', identifiers: [{ what: 'customer-number', value: '4711' }] })
    expect(await told()).toHaveLength(2)
    const mails = post.posted.filter(({ subject }) => subject === 'case-alert')
    house.clock.set(WINTER + DAY)
    await told()
    const [alert] = mails
    const digest = post.posted.find(({ subject }) => subject === 'digest')
    const counts = { open: 1, unassigned: 1, targetNear: 0, overdue: 0, toPost: 0 }
    expect(JSON.parse(digest?.text ?? '{}')).toEqual({
      message: 'digest',
      counts,
      link: `${house.publicUrl}/staff/queue`,
    })
    const { link } = JSON.parse(alert?.text ?? '{}')
    expect(link).toMatch(/^https:\/\/tiedot\.example\/staff\/requests\/T-[2-9A-Z]{8}$/)
    const { controller } = house.installation
    for (const language of LANGUAGES)
      for (const message of [
        ...(['new', 'target-near', 'overdue'] as const).map((why) => ({ message: 'case-alert', why, link }) as const),
        { message: 'digest', counts, link } as const,
      ]) {
        const { subject, html, text } = await renderMail(message, language, controller)
        for (const secret of secrets) expect(`${subject} ${text} ${html}`).not.toContain(secret)
      }
    for (const secret of secrets) expect(JSON.stringify([mails, digest])).not.toContain(secret)
  })

  test('of ten thousand cases that come in together by one mail each now and one when the hour is over', async () => {
    const { house, told } = await office()
    await house.store.write(async (tx) => {
      for (let made = 0; made < 10_000; made += 1) await tx.waiting.add(row(house.chance.id(WINTER), {}))
    })
    const mails: string[] = []
    for (let minute = 0; minute < 130; minute += 5) {
      mails.push(...(await told()))
      house.clock.advance(5 * MINUTE)
    }
    expect(mails).toEqual(Array.from({ length: 2 }, () => ['kari new /staff/queue', 'oili new /staff/queue']).flat())
    expect(await house.store.read.told.isBehind({ level: 1, dueBefore: null })).toBe(false)
  }, 120_000)
})

/** A row that stands by itself. */
const row = (id: string, over: { readonly dueAt?: number; readonly createdAt?: number }) => ({
  id,
  reference: id,
  kind: 'identity',
  subjectHash: 'x',
  details: {},
  createdAt: WINTER,
  dueAt: WINTER + 20 * DAY,
  ...over,
})

describe('which mails one gets', () => {
  test('are all of them at first, but none for auditors, who may choose the summary and nothing else', async () => {
    const { house, sessions } = await office()
    const wanted = async (who: 'handler' | 'auditor') =>
      (await ownAccount(house, sessions[who])).alerts.map(({ name, wanted: is }) => `${name} ${is}`)
    expect(await wanted('handler')).toEqual(['new true', 'dates true', 'digest true'])
    expect(await wanted('auditor')).toEqual(['digest false'])
    await chooseAlerts(house, sessions.auditor, ['new', 'dates', 'digest', 'nonsense'])
    await chooseAlerts(house, sessions.handler, ['dates'])
    expect(await wanted('auditor')).toEqual(['digest true'])
    expect(await wanted('handler')).toEqual(['new false', 'dates true', 'digest false'])
  })

  test('begin anew with work that begins or ends, and stay with any other role', async () => {
    const { house, sessions } = await office()
    const strong = { ...sessions.owner, strongAt: house.clock.now() }
    const kept = async () => (await house.store.read.staff.byId(sessions.handler.staffId))?.alerts
    await chooseAlerts(house, sessions.handler, ['dates'])
    const become = (role: string) => changePerson(house, strong, sessions.handler.staffId, { act: 'role', role })
    expect(await become('approver')).toEqual({ ok: true })
    expect(await kept()).toEqual(['dates'])
    await become('auditor')
    expect(await kept()).toEqual([])
    await become('handler')
    expect(await kept()).toEqual(['new', 'dates', 'digest'])
  })
})
