import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CODE_LIFE_MS } from '#app/identity/challenge.ts'
import { beginVerification, challengeState, enterCode } from '#app/journey/verify.ts'
import { startWorker } from '#app/worker/start.ts'
import type { Worker } from '#app/worker/worker.ts'
import { renderMail } from '../../emails/index.tsx'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { DAY, type FakeClock, fakeClock, MINUTE, MORNING } from '../support/house.ts'
import { type Behaviour, type MailServer, startMailServer } from './mail-server.ts'
import { type MailingHouse, mailingHouse } from './mailing.ts'

const AINO = 'aino.korhonen@asiakas.example'

let database: FreshDatabase
let clock: FakeClock
let house: MailingHouse
let workers: Worker[]
let servers: MailServer[]

beforeEach(async () => {
  database = await freshDatabase()
  clock = fakeClock(MORNING)
  house = await mailingHouse(database.url, clock)
  workers = []
  servers = []
})
afterEach(async () => {
  for (const worker of workers) await worker.stop()
  for (const server of servers) await server.stop()
  await house.store.close()
  await database.drop()
})

async function server(behaviour: Behaviour, port: number): Promise<MailServer> {
  const started = await startMailServer(behaviour, port)
  servers.push(started)
  return started
}

/** A worker of the house, as the web process runs it. */
function work(smtpUrl: string, on: MailingHouse): Worker {
  const config = {
    mode: 'real',
    publicUrl: 'https://tiedot.aanitys.example',
    smtpUrl,
    mailFrom: 'ala-vastaa@aanitys.example',
  } as const
  const worker = startWorker({
    config,
    house: on,
    rendering: { renderMail, packageFiles: () => [], packageRows: async () => ({ pages: [], csv: '', json: '' }) },
    owner: house.chance.id(clock.now()),
  })
  workers.push(worker)
  return worker
}

/** Somebody asks for a code in the browser of that name. */
async function ask(browser: string, address: string): Promise<void> {
  const begun = await beginVerification(house, { address, language: 'sv', browser, network: '192.0.2.10' })
  expect(begun.state).toBe('sent')
}

const rows = () => house.connections.read.selectFrom('outbox').selectAll().orderBy('created_at').orderBy('id').execute()
const states = async () => (await rows()).map(({ state }) => state)
const waiting = () => house.store.read.waiting.open()
const events = async () => (await house.store.read.audit.after(0, 1000)).map(({ event }) => event)

async function until(what: () => Promise<boolean> | boolean): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 10) {
    if (await what()) return
    await sleep(10)
  }
  throw new Error(`It never came to be: ${JSON.stringify(await rows())}`)
}

/** Lets the clock run to the next try, whenever that is, until the first row is in the state. */
async function runUntil(worker: Worker, state: string): Promise<number> {
  for (let tries = 0; tries < 200; tries += 1) {
    await until(async () =>
      (await rows()).every((row) => row.state !== 'leased' && (row.state !== 'ready' || row.next_at > clock.now())),
    )
    const [row] = await rows()
    if (row?.state === state) return row.attempts
    clock.set(row?.next_at ?? 0)
    worker.nudge()
    await until(async () => (await rows())[0]?.attempts !== row?.attempts)
  }
  throw new Error(`It never came to be ${state}`)
}

describe('a code by mail', () => {
  test('leaves at once, in the language asked for, and opens the door for ten minutes from its handing over', async () => {
    const { parsed, taken, url } = await server({}, 0)
    const worker = work(url, house)
    await sleep(300)
    await ask('browser', AINO)
    clock.advance(MINUTE)
    const asked = performance.now()
    worker.nudge()
    await until(async () => (await states())[0] === 'done')
    expect(performance.now() - asked).toBeLessThan(5_000)
    expect(await challengeState(house, 'browser')).toMatchObject({
      state: 'sent',
      expiresAt: clock.now() + CODE_LIFE_MS,
    })
    const mail = await parsed(0)
    expect(taken[0]?.to).toEqual([AINO])
    expect(mail.subject).toMatch(/^Kod för att se dina uppgifter/)
    const code = /^\d{4} \d{4}$/m.exec(mail.text ?? '')?.[0] ?? ''
    clock.advance(CODE_LIFE_MS - 1)
    expect(await enterCode(house, { browser: 'browser', typed: code })).toMatchObject({ ok: true })
    expect(await events()).toEqual(['code-asked', 'code-sent', 'address-verified'])
  })

  test('is found within a second or two even when nobody nudges', async () => {
    const { taken, url } = await server({}, 0)
    work(url, house)
    await sleep(300)
    await ask('browser', AINO)
    await until(() => taken.length === 1)
  })

  test('never leaves once it is dead: replaced by a newer one', async () => {
    await ask('browser', AINO)
    clock.advance(1)
    await ask('browser', AINO)
    const { parsed, taken, url } = await server({}, 0)
    work(url, house)
    await until(async () => (await states()).every((state) => state !== 'ready' && state !== 'leased'))
    expect(await states()).toEqual(['dropped', 'done'])
    expect(taken).toHaveLength(1)
    const code = /^\d{4} \d{4}$/m.exec((await parsed(0)).text ?? '')?.[0] ?? ''
    expect(await enterCode(house, { browser: 'browser', typed: code })).toMatchObject({ ok: true })
    expect(await waiting()).toEqual([])
  })

  test('never leaves once its half hour is over; staff are told instead', async () => {
    await ask('browser', AINO)
    clock.advance(31 * MINUTE)
    const { taken, url } = await server({}, 0)
    work(url, house)
    await until(async () => (await states())[0] === 'failed')
    expect(taken).toEqual([])
    expect(await waiting()).toMatchObject([{ kind: 'mail-stuck', details: { fault: 'too-late' } }])
  })

  test('tells the mail server nothing about the person but the address it goes to', async () => {
    const { parsed, url } = await server({}, 0)
    work(url, house)
    await ask('browser', AINO)
    await until(async () => (await states())[0] === 'done')
    const mail = await parsed(0)
    expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toMatch(/aino|korhonen|asiakas\.example/i)
    const headers = mail.headerLines.filter(({ key }) => key !== 'to').map(({ line }) => line)
    expect(headers.join('\n')).not.toMatch(/aino|korhonen|asiakas\.example/i)
  })
})

describe('a mail that does not go', () => {
  test('is given to staff at once where the mail server refuses it for good', async () => {
    const { url } = await server({ rcpt: (to) => [550, `5.1.1 No such mailbox <${to}>`] }, 0)
    const worker = work(url, house)
    await ask('browser', AINO)
    worker.nudge()
    await until(async () => (await states())[0] === 'failed')
    expect((await rows())[0]).toMatchObject({ attempts: 1, fault: 'smtp-550-5.1.1' })
    const [row] = await waiting()
    expect(row).toMatchObject({
      kind: 'mail-stuck',
      subjectHash: house.keys.hash('subject', AINO),
      details: { message: 'code', to: AINO, fault: 'smtp-550-5.1.1' },
    })
    expect(row?.reference).toMatch(/^T-[2-9A-HJKMNP-TV-Z]{8}$/)
    expect(await events()).toEqual(['code-asked', 'work-failed'])
    await ask('another browser', AINO)
    worker.nudge()
    await until(async () => (await states())[1] === 'failed')
    expect(await waiting()).toHaveLength(1)
  })

  test('goes on the third try where the server says "later" twice', async () => {
    const { taken, url } = await server({ rcpt: (_to, before) => (before < 2 ? [451, '4.7.1 Later'] : null) }, 0)
    const worker = work(url, house)
    await ask('browser', AINO)
    worker.nudge()
    expect(await runUntil(worker, 'done')).toBe(3)
    expect(clock.now() - MORNING).toBeLessThan(10_000)
    expect(taken).toHaveLength(1)
  })

  test('goes when the mail server is back', async () => {
    const first = await startMailServer({}, 0)
    await first.stop()
    const worker = work(first.url, house)
    await ask('browser', AINO)
    worker.nudge()
    await until(async () => (await rows())[0]?.fault === 'connection')
    const { taken } = await server({}, first.port)
    await runUntil(worker, 'done')
    expect(taken).toHaveLength(1)
    expect(await challengeState(house, 'browser')).toMatchObject({ state: 'sent' })
  })

  test('is tried for half an hour and no longer, and then staff are told, once', async () => {
    const gone = await startMailServer({}, 0)
    await gone.stop()
    const worker = work(gone.url, house)
    await ask('browser', AINO)
    worker.nudge()
    const attempts = await runUntil(worker, 'failed')
    expect(attempts).toBeGreaterThan(15)
    expect(clock.now()).toBeGreaterThan(MORNING + 29 * MINUTE)
    expect(clock.now()).toBeLessThan(MORNING + 30 * MINUTE)
    expect(await waiting()).toMatchObject([
      { kind: 'mail-stuck', details: { to: AINO, fault: 'connection', attempts } },
    ])
    clock.advance(DAY)
    worker.nudge()
    await sleep(300)
    expect((await rows())[0]?.attempts).toBe(attempts)
  })

  test('for want of a login is tried again, and the operator is told without a secret', async () => {
    const { port } = await server(
      {
        options: {
          authOptional: false,
          allowInsecureAuth: true,
          onAuth: (_auth, _session, done) =>
            done(Object.assign(new Error('5.7.8 Wrong password for posti'), { responseCode: 535 })),
        },
      },
      0,
    )
    work(`smtp://posti:hyvin-salainen@127.0.0.1:${port}`, house)
    await ask('browser', AINO)
    await until(async () => (await rows())[0]?.fault === 'login')
    await until(() => house.logged.some(({ level, message }) => level === 'error' && message.includes('SMTP_URL')))
    expect(JSON.stringify(house.logged)).not.toMatch(/salainen|posti|127\.0\.0\.1/)
    expect(await waiting()).toEqual([])
  })

  test('leaves no address and no code in the log, in the audit log or in the outbox', async () => {
    const { url } = await server(
      { rcpt: (to, before) => (before === 0 ? [550, `No <${to}>`] : before === 1 ? [451, `Later <${to}>`] : null) },
      0,
    )
    const worker = work(url, house)
    for (const browser of ['one', 'two', 'three']) {
      await ask(browser, AINO)
      clock.advance(1)
    }
    worker.nudge()
    await until(() => new Set(house.logged.map(({ message }) => message)).size === 3)
    const audit = await house.store.read.audit.after(0, 1000)
    const kept = JSON.stringify([
      house.logged,
      audit,
      (await rows()).map(({ sealed, ...row }) => ({ ...row, sealed: Buffer.from(sealed).toString('latin1') })),
    ])
    expect(kept).not.toMatch(/aino|korhonen|asiakas\.example/i)
    expect(kept).not.toMatch(/\b\d{4} \d{4}\b/)
  })
})

describe('a worker', () => {
  test('that is told to stop lets a mail in hand go first', async () => {
    const { taken, url } = await server({ data: () => sleep(400, null) }, 0)
    const worker = work(url, house)
    await ask('browser', AINO)
    worker.nudge()
    await until(async () => (await states())[0] === 'leased')
    await worker.stop()
    expect(taken).toHaveLength(1)
    expect(await states()).toEqual(['done'])
  })

  test('that cannot wait longer gives the mail back, for whoever comes next to take up at once', async () => {
    const stuck = await server({ data: () => new Promise(() => undefined) }, 0)
    const worker = work(stuck.url, house)
    await ask('browser', AINO)
    worker.nudge()
    await until(async () => (await states())[0] === 'leased')
    await sleep(200)
    const told = performance.now()
    await worker.stop()
    expect(performance.now() - told).toBeLessThan(7_000)
    expect((await rows())[0]).toMatchObject({
      state: 'ready',
      next_at: clock.now(),
      fault: 'stopped',
      lease_owner: null,
    })
    const { taken, url } = await server({}, 0)
    work(url, house)
    await until(() => taken.length === 1)
  })

  test('that cannot write down what it did tries again, and the mail goes once', async () => {
    const { taken, url } = await server({}, 0)
    let failures = 0
    const write: MailingHouse['store']['write'] = (doing) => {
      // The database goes away after the mail has been handed over.
      if (taken.length === 1 && failures < 2) {
        failures += 1
        return Promise.reject(new Error('The database went away'))
      }
      return house.store.write(doing)
    }
    const worker = work(url, { ...house, store: { ...house.store, write } })
    await ask('browser', AINO)
    worker.nudge()
    await until(async () => (await states())[0] === 'done')
    expect(failures).toBe(2)
    expect(taken).toHaveLength(1)
    expect((await rows())[0]?.attempts).toBe(1)
  })

  test('goes on when the outbox can be read again, and says once that it could not', async () => {
    const { taken, url } = await server({}, 0)
    let broken = true
    const outbox = {
      ...house.store.read.outbox,
      isDue: async (kind: string, now: number) =>
        broken ? Promise.reject(new Error('gone')) : house.store.read.outbox.isDue(kind, now),
    }
    const worker = work(url, { ...house, store: { ...house.store, read: { ...house.store.read, outbox } } })
    await ask('browser', AINO)
    for (let look = 0; look < 5; look += 1) {
      worker.nudge()
      await sleep(20)
    }
    broken = false
    worker.nudge()
    await until(() => taken.length === 1)
    expect(house.logged.filter(({ message }) => message === 'the outbox could not be read')).toHaveLength(1)
  })

  test('opens no more than three connections, however many mails there are', async () => {
    const { peak, taken, url } = await server({}, 0)
    const now = clock.now()
    for (let person = 0; person < 20; person += 1) {
      const input = {
        address: `asiakas-${person}@asiakas.example`,
        language: 'fi',
        browser: `browser-${person}`,
        network: `192.0.2.${person}`,
      } as const
      await beginVerification(house, input)
    }
    expect(clock.now()).toBe(now)
    work(url, house)
    await until(async () => (await states()).every((state) => state === 'done'))
    expect(taken).toHaveLength(20)
    expect(peak()).toBeLessThanOrEqual(3)
  })
})
