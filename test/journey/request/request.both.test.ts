import { describe, expect, test } from 'vitest'
import { decideRequest, secondDecision, undoDecision } from '#app/journey/request/decision.ts'
import { enterRequest } from '#app/journey/request/enter.ts'
import { fileRequest } from '#app/journey/request/file.ts'
import { mailCameBack } from '#app/journey/request/letters.ts'
import { handOverRequest, recordPosted, takeRequest, writeAsStaff } from '#app/journey/request/office.ts'
import { confirmRequest, ownRequest, ownRequests, withdrawRequest, writeToStaff } from '#app/journey/request/own.ts'
import { ALONE_MS, CONFIRM_MS, HOLD_MS } from '#app/request/request.ts'
import { MailFault } from '#app/worker/refusal.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { DAY, fakeClock, HOUR, MINUTE } from '../../support/house.ts'
import { colleague, sessionOf } from '../../support/staff.ts'
import {
  AINO,
  decided,
  decisionOf,
  filed,
  LIISA,
  PEKKA,
  pigeon,
  verifiedAs,
  WINTER,
  workThrough,
} from './requesting.ts'

async function atWork() {
  const house = await freshHouse({ clock: fakeClock(WINTER) })
  const aino = await verifiedAs(house, AINO)
  const mail = pigeon()
  const work = () => workThrough(house, mail)
  const stored = async (reference: string) => {
    const found = await house.store.read.requests.byReference(reference)
    if (!found) throw new Error('The request is gone')
    return found
  }
  const own = async (reference: string) => {
    const found = await ownRequest(house, aino, reference)
    if (!found) throw new Error('The person does not see the request')
    return found
  }
  const onList = async () => (await house.store.read.waiting.open()).map(({ kind, stage }) => `${kind} ${stage ?? ''}`)
  return { house, aino, mail, work, stored, own, onList }
}

describe('Aino asks for a copy of her data', () => {
  test('and is told at once what came in and by when it is answered; a mail says only that there is a letter', async () => {
    const { house, aino, mail, work, own, onList } = await atWork()
    const reference = await filed(house, aino)
    await work()
    const seen = await own(reference)
    expect(seen).toMatchObject({ state: 'received', extended: false })
    expect(seen.letters.map(({ kind, state }) => [kind, state])).toEqual([['received', 'handed']])
    expect(seen.letters[0]?.content).toContain(reference)
    expect(mail.posted).toHaveLength(1)
    expect(mail.posted[0]).toMatchObject({ to: AINO, subject: 'letter' })
    expect(mail.posted[0]?.text).toContain(`/me/requests/${reference}`)
    expect(await onList()).toEqual(['access received'])
  })

  test('twice by one form is once', async () => {
    const { house, aino } = await atWork()
    const form = { kind: 'access', language: 'fi', words: '', form: 'the same' } as const
    const all = await Promise.all([1, 2, 3].map(() => fileRequest(house, aino, form)))
    expect(new Set(all.map(({ reference }) => reference)).size).toBe(1)
    expect(await ownRequests(house, aino)).toHaveLength(1)
  })

  test('and nobody else sees it', async () => {
    const { house, aino } = await atWork()
    const reference = await filed(house, aino)
    const other = await verifiedAs(house, 'toinen@posti.example')
    expect(await ownRequest(house, other, reference)).toBeNull()
    expect(await withdrawRequest(house, other, reference)).toEqual({ ok: false, why: 'no-request' })
    expect(await ownRequests(house, other)).toEqual([])
  })

  test('staff approve: for two minutes she sees nothing, then the answer, and the request is fulfilled', async () => {
    const { house, aino, mail, work, own, stored, onList } = await atWork()
    const reference = await filed(house, aino)
    await work()
    expect(await decided(house, reference, 'approve')).toEqual({
      ok: true,
      releaseAt: WINTER + 1_000 + HOLD_MS,
      waitsFor: 'release',
    })
    await work()
    expect(await own(reference)).toMatchObject({ state: 'received', letters: [{ kind: 'received' }] })
    expect(mail.posted).toHaveLength(1)
    house.clock.advance(HOLD_MS)
    await work()
    const answered = await own(reference)
    expect(answered).toMatchObject({
      state: 'fulfilled',
      letters: [{ kind: 'received' }, { kind: 'fulfilled', state: 'handed' }],
    })
    expect(answered.history.map(({ event }) => event)).toEqual(['file', 'release', 'complete'])
    expect(mail.posted).toHaveLength(2)
    expect(await stored(reference)).toMatchObject({ answeredAt: house.clock.now(), closedAt: house.clock.now() })
    expect(await onList()).toEqual([])
  })

  test('a refusal stays visible with its reason and the ways to complain', async () => {
    const { house, aino, work, own } = await atWork()
    const reference = await filed(house, aino)
    await decided(house, reference, 'refuse')
    house.clock.advance(HOLD_MS)
    await work()
    const { state, letters } = await own(reference)
    expect(state).toBe('refused')
    const { controller } = house.installation
    const refusal = letters.find(({ kind }) => kind === 'refused')?.content ?? ''
    expect(refusal).toContain('Samaa on pyydetty viikoittain.')
    expect(refusal).toContain(controller.authority.email)
  })

  test('a refusal without a reason is no answer: nothing is decided', async () => {
    const { house, aino, stored } = await atWork()
    const reference = await filed(house, aino)
    const { version } = await stored(reference)
    const empty = { ...decisionOf(reference, version, 'refuse'), grounds: [] }
    expect(await decideRequest(house, LIISA, empty)).toMatchObject({ ok: false, missing: ['reason'] })
    expect(await stored(reference)).toMatchObject({ state: 'received', version })
    expect(await house.store.read.letters.ofRequest((await stored(reference)).id)).toHaveLength(1)
  })

  test('one that is called excessive is looked at by a second person, and until then is none', async () => {
    const { house, aino, work, own, stored } = await atWork()
    const reference = await filed(house, aino)
    const { version } = await stored(reference)
    const plain = decisionOf(reference, version, 'refuse')
    const excessive = { ...plain, grounds: [{ ground: 'excessive', words: 'Sama pyyntö joka päivä.' }] } as const
    expect(await decideRequest(house, LIISA, excessive)).toMatchObject({ ok: true, waitsFor: 'second' })
    const proposed = await stored(reference)
    expect(proposed.state).toBe('proposed')
    expect((await own(reference)).state).toBe('received')
    const moving = { reference, version: proposed.version }
    expect(await secondDecision(house, LIISA, moving)).toEqual({ ok: false, why: 'own-decision' })
    expect(await secondDecision(house, PEKKA, moving)).toMatchObject({ ok: true })
    house.clock.advance(HOLD_MS)
    await work()
    expect((await own(reference)).state).toBe('refused')
  })

  test('and where nobody else may look at it, a day passes instead', async () => {
    const { house, aino, work, own, stored } = await atWork()
    const reference = await filed(house, aino)
    const plain = decisionOf(reference, (await stored(reference)).version, 'refuse')
    await decideRequest(house, LIISA, { ...plain, grounds: [{ ground: 'unfounded', words: 'Ei koske meitä.' }] })
    house.clock.advance(ALONE_MS - 1)
    await work()
    expect((await stored(reference)).state).toBe('proposed')
    house.clock.advance(1)
    await work()
    expect((await stored(reference)).state).toBe('held')
    house.clock.advance(HOLD_MS)
    await work()
    expect((await own(reference)).state).toBe('refused')
  })

  test('a decision that is undone was never made for her', async () => {
    const { house, aino, work, own, stored } = await atWork()
    const reference = await filed(house, aino)
    await decided(house, reference, 'refuse')
    const { version } = await stored(reference)
    expect(await undoDecision(house, LIISA, { reference, version })).toMatchObject({ ok: true })
    house.clock.advance(HOLD_MS)
    await work()
    expect(await own(reference)).toMatchObject({ state: 'received', letters: [{ kind: 'received' }] })
    await decided(house, reference, 'approve')
    house.clock.advance(HOLD_MS)
    await work()
    expect((await own(reference)).state).toBe('fulfilled')
  })

  test('of two who decide at once one wins; the other is told, and there is one letter', async () => {
    const { house, aino, work, own, stored } = await atWork()
    const reference = await filed(house, aino)
    const { version } = await stored(reference)
    const results = await Promise.all([
      decideRequest(house, LIISA, decisionOf(reference, version, 'approve')),
      decideRequest(house, PEKKA, decisionOf(reference, version, 'refuse')),
    ])
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(results.find(({ ok }) => !ok)).toMatchObject({ why: 'stale' })
    house.clock.advance(HOLD_MS)
    await work()
    expect((await own(reference)).letters).toHaveLength(2)
  })

  test('who presses twice has decided once, and is told of nobody else; another letter is another decision', async () => {
    const { house, aino, work, own, stored } = await atWork()
    const reference = await filed(house, aino)
    const deciding = decisionOf(reference, (await stored(reference)).version, 'partly')
    const results = await Promise.all([decideRequest(house, LIISA, deciding), decideRequest(house, LIISA, deciding)])
    expect(results).toMatchObject([{ ok: true, waitsFor: 'release' }, { ok: true }])
    expect(await decideRequest(house, LIISA, deciding)).toEqual(results[0])
    for (const [who, other] of [
      [PEKKA, deciding],
      [LIISA, { ...deciding, free: 'Vielä jotakin.' }],
      [LIISA, { ...deciding, version: deciding.version - 1 }],
    ] as const)
      expect(await decideRequest(house, who, other)).toEqual({ ok: false, why: 'stale' })
    house.clock.advance(HOLD_MS)
    await work()
    expect((await own(reference)).letters).toHaveLength(2)
    expect(await decideRequest(house, LIISA, deciding)).toEqual({ ok: false, why: 'stale' })
  })

  test('she takes it back while a decision is held: the decision falls away', async () => {
    const { house, aino, work, own, onList } = await atWork()
    const reference = await filed(house, aino)
    await decided(house, reference, 'approve')
    house.clock.advance(MINUTE)
    expect(await withdrawRequest(house, aino, reference)).toEqual({ ok: true })
    house.clock.advance(HOLD_MS)
    await work()
    const { state, letters } = await own(reference)
    expect(state).toBe('withdrawn')
    expect(letters.map(({ kind }) => kind)).toEqual(['received', 'withdrawn'])
    expect(await onList()).toEqual([])
  })
})

describe('an extension', () => {
  test('counts once its letter was handed over before the first limit, and its mail says until when and why', async () => {
    const { house, aino, mail, work, own, stored } = await atWork()
    const reference = await filed(house, aino)
    await work()
    const before = await stored(reference)
    const { version } = before
    const unchecked = { ...decisionOf(reference, version, 'extend'), refusalChecked: false }
    expect(await decideRequest(house, LIISA, unchecked)).toMatchObject({ why: 'refusal-unchecked' })
    await decided(house, reference, 'extend')
    house.clock.advance(HOLD_MS)
    await work()
    expect(await own(reference)).toMatchObject({ state: 'received', extended: true, dueAt: before.limits.extendedAt })
    expect(mail.posted.at(-1)?.text).toContain('"reason":"complexity"')
  })

  test('does not count where the mail server took the letter too late', async () => {
    const { house, aino, own, stored } = await atWork()
    const reference = await filed(house, aino)
    const { limits } = await stored(reference)
    house.clock.set(limits.dueAt - HOUR)
    let isDown = true
    const mail = pigeon(() => (isDown ? new MailFault('later', 'unreachable') : null))
    await decided(house, reference, 'extend')
    house.clock.advance(HOLD_MS)
    await workThrough(house, mail)
    expect((await own(reference)).extended).toBe(false)
    isDown = false
    house.clock.advance(2 * HOUR)
    await workThrough(house, mail)
    expect(await stored(reference)).toMatchObject({ extension: { state: 'void' } })
    expect((await own(reference)).dueAt).toBe(limits.dueAt)
  })

  test('whose mail the server refuses goes on paper, and counts from when it was posted', async () => {
    const { house, aino, own, stored, onList } = await atWork()
    const reference = await filed(house, aino)
    const mail = pigeon(() => new MailFault('never', 'smtp-550'))
    await decided(house, reference, 'extend')
    house.clock.advance(HOLD_MS)
    await workThrough(house, mail)
    expect(await onList()).toEqual(['letter-to-post open', 'letter-to-post open', 'access received'])
    const { id } = await stored(reference)
    const letter = (await house.store.read.letters.ofRequest(id)).find(({ kind }) => kind === 'extended')
    if (!letter) throw new Error('There is no letter')
    expect(letter.state).toBe('to-post')
    expect((await own(reference)).extended).toBe(false)
    const posted = { letter: letter.id, postedAt: house.clock.now() }
    expect(await recordPosted(house, LIISA, { ...posted, postedAt: house.clock.now() + DAY })).toMatchObject({
      why: 'future',
    })
    // On the day before it was written there was no letter to post.
    expect(await recordPosted(house, LIISA, { ...posted, postedAt: house.clock.now() - DAY })).toMatchObject({
      why: 'too-early',
    })
    expect(await recordPosted(house, LIISA, posted)).toEqual({ ok: true })
    expect((await own(reference)).extended).toBe(true)
  })
})

test('a mail that came back turns its letter to paper once, on the list; an extension that had left in time still counts', async () => {
  const { house, aino, mail, own, stored, onList } = await atWork()
  const reference = await filed(house, aino)
  await decided(house, reference, 'extend')
  house.clock.advance(HOLD_MS)
  await workThrough(house, mail)
  const { id } = await stored(reference)
  const extension = async () => (await house.store.read.letters.ofRequest(id)).find(({ kind }) => kind === 'extended')
  const letter = (await extension())?.id ?? ''
  expect(await extension()).toMatchObject({ state: 'handed' })
  for (const told of [1, 2]) expect([told, await mailCameBack(house, LIISA, letter)]).toEqual([told, { reference }])
  expect(await mailCameBack(house, LIISA, 'no-letter')).toBeNull()
  expect((await onList()).sort()).toEqual(['access received', 'letter-to-post open'])
  expect(await recordPosted(house, LIISA, { letter, postedAt: house.clock.now() })).toEqual({ ok: true })
  expect(await extension()).toMatchObject({ state: 'posted' })
  expect(await mailCameBack(house, LIISA, letter)).toBeNull()
  expect((await own(reference)).extended).toBe(true)
  expect(await onList()).toEqual(['access received'])
})

describe('an erasure', () => {
  test('waits for the button behind the mailed link, though the month runs', async () => {
    const { house, aino, mail, work, own } = await atWork()
    const reference = await filed(house, aino, { kind: 'erasure' })
    await work()
    expect(mail.posted.map(({ subject }) => subject).sort()).toEqual(['confirm-request', 'letter'])
    expect((await own(reference)).state).toBe('confirming')
    house.clock.advance(DAY)
    expect(await confirmRequest(house, aino, reference)).toEqual({ ok: true })
    expect(await confirmRequest(house, aino, reference)).toEqual({ ok: true })
    house.clock.advance(CONFIRM_MS)
    await work()
    const { history } = await own(reference)
    expect(history.map(({ event }) => event)).toEqual(['file', 'confirm'])
  })

  test('that is not confirmed in three days goes to staff: nothing is thrown away', async () => {
    const { house, aino, work, own, onList } = await atWork()
    const reference = await filed(house, aino, { kind: 'erasure' })
    await work()
    house.clock.advance(CONFIRM_MS)
    await work()
    expect((await own(reference)).history.map(({ event }) => event)).toEqual(['file', 'lapse'])
    expect(await onList()).toEqual(['erasure received'])
  })
})

describe('what is written', () => {
  test('goes both ways; a note stays in the office; an answer to a question brings the request back', async () => {
    const { house, aino, mail, work, own, onList } = await atWork()
    const reference = await filed(house, aino)
    await decided(house, reference, 'more')
    house.clock.advance(HOLD_MS)
    await work()
    expect((await own(reference)).state).toBe('asked')
    await writeToStaff(house, aino, { reference, text: 'Numeroni on 1042.', files: [], form: 'a' })
    await writeToStaff(house, aino, { reference, text: 'Numeroni on 1042.', files: [], form: 'a' })
    await writeAsStaff(house, LIISA, { reference, text: 'Soita Pekalle.', as: 'note', form: 'b' })
    expect((await onList()).sort()).toEqual(['access handling', 'reply open'])
    const before = mail.posted.length
    house.clock.advance(MINUTE)
    await writeAsStaff(house, LIISA, { reference, text: 'Kiitos, löytyi.', as: 'message', form: 'c' })
    await work()
    expect(mail.posted.slice(before)).toMatchObject([{ to: AINO, subject: 'message' }])
    const { messages, state } = await own(reference)
    expect(messages.map(({ author, text }) => `${author}: ${text}`)).toEqual([
      'subject: Numeroni on 1042.',
      'staff: Kiitos, löytyi.',
    ])
    expect(state).toBe('handling')
    expect(await onList()).toEqual(['access handling'])
    expect(JSON.stringify(mail.posted)).not.toMatch(/1042|löytyi/)
  })

  test('with a file comes back byte for byte', async () => {
    const { house, aino } = await atWork()
    const bytes = house.chance.bytes(2_500_000)
    const files = [{ name: 'todiste.pdf', type: 'application/pdf', bytes }]
    const reference = await filed(house, aino, { files })
    const [file] = (await ownRequest(house, aino, reference))?.files ?? []
    expect(file).toMatchObject({ name: 'todiste.pdf', bytes: bytes.length })
    const { ownFile } = await import('#app/journey/request/own.ts')
    const read = await ownFile(house, aino, { reference, file: file?.id ?? '' })
    expect(Buffer.compare(read?.content ?? Buffer.alloc(0), bytes)).toBe(0)
  })
})

describe('in the office', () => {
  test('of two who take a request up at once one gets it', async () => {
    const { house, aino, stored } = await atWork()
    const kari = await sessionOf(house, await colleague(house, 'handler'))
    const tarmo = await sessionOf(house, await colleague(house, 'auditor'))
    const reference = await filed(house, aino)
    const { version } = await stored(reference)
    const taken = await Promise.all([LIISA, PEKKA].map((who) => takeRequest(house, who, { reference, version })))
    expect(taken.map(({ ok }) => ok).sort()).toEqual([false, true])
    const mine = await stored(reference)
    const handing = { reference, version: mine.version }
    // Whoever cannot deal with it would have it, and nobody would know.
    for (const to of [tarmo.staffId, 'nobody', 'x'.repeat(10_000)])
      expect(await handOverRequest(house, LIISA, { ...handing, to })).toEqual({ ok: false, why: 'colleague' })
    const to = kari.staffId
    expect(await handOverRequest(house, LIISA, { ...handing, to })).toEqual({ ok: true })
    expect((await house.store.read.waiting.byId(mine.id))?.assignee).toBe(to)
  })

  test('a request that came on paper has its true time of receipt, and its letters are printed', async () => {
    const { house, stored, onList } = await atWork()
    const came = house.clock.now() - 3 * DAY
    const paper = {
      kind: 'access',
      channel: 'paper',
      receivedAt: came,
      language: 'sv',
      name: 'Ebba Ek',
      address: '',
      postal: ['Ebba Ek', 'Storgatan 1', '22100 MARIEHAMN'],
      customerNumber: '1042',
      words: 'Vad vet ni om mig?',
      form: 'p',
    } as const
    const entered = await enterRequest(house, LIISA, paper)
    if (!entered.ok) throw new Error(entered.why)
    const request = await stored(entered.reference)
    expect(request).toMatchObject({ receivedAt: came, channel: 'paper', language: 'sv' })
    expect((await onList()).sort()).toEqual(['access received', 'letter-to-post open'])
    const [letter] = await house.store.read.letters.ofRequest(request.id)
    expect(letter?.content).toContain('Storgatan 1')
    expect(await enterRequest(house, LIISA, { ...paper, receivedAt: house.clock.now() + MINUTE, form: 'q' })).toEqual({
      ok: false,
      why: 'future',
    })
    expect(await enterRequest(house, LIISA, { ...paper, postal: [], form: 'r' })).toEqual({ ok: false, why: 'nobody' })
  })
})
