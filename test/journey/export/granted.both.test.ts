/** A copy that staff decide on: the package is begun when the answer leaves, and done when it can be downloaded. */
import { describe, expect, test } from 'vitest'
import { connectorsOf } from '#app/connectors.ts'
import { ownExport } from '#app/journey/export/own.ts'
import { decideRequest, undoDecision } from '#app/journey/request/decision.ts'
import { openDecision } from '#app/journey/request/decision-desk.ts'
import { previewDecision } from '#app/journey/request/decision-letter.ts'
import { ownRequest } from '#app/journey/request/own.ts'
import type { RequestKind } from '#app/request/request.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { fakeClock } from '../../support/house.ts'
import { fileOf, imported } from '../importing.ts'
import { AINO, decisionOf, filed, LIISA, pigeon, verifiedAs, WINTER, workThrough } from '../request/requesting.ts'
import { build } from './building.ts'

const MINUTES = 60_000

async function asked(kind: RequestKind = 'access', answerBy: 'portal' | 'post' = 'portal') {
  const base = await freshHouse({ clock: fakeClock(WINTER) })
  const house = { ...base, connectors: connectorsOf(base.registers, base.store, base.keys, base.clock) }
  await imported(house, fileOf([{ Nimi: 'Aino Kallio', Asiakasnumero: '1042', Sähköpostiosoite: AINO }]), {})
  const aino = await verifiedAs(house, AINO)
  const postal = ['Aino Kallio', 'Esimerkkikatu 1', '33100 TAMPERE']
  const reference = await filed(house, aino, { kind, ...(answerBy === 'post' ? { answerBy, postal } : {}) })
  const request = async () => {
    const found = await house.store.read.requests.byReference(reference)
    if (!found) throw new Error('The request is gone')
    return found
  }
  const deciding = async (over = {}) => ({
    ...decisionOf(reference, (await request()).version, 'approve'),
    ...{ done: [], package: true },
    ...over,
  })
  const packages = async () => house.store.read.exports.ofRequest((await request()).id)
  const work = async () => {
    house.clock.advance(3 * MINUTES)
    const post = pigeon()
    await workThrough(house, post)
    return post.posted.map(({ subject }) => subject)
  }
  return { house, aino, reference, request, deciding, packages, work }
}

describe('a copy that staff grant', () => {
  test.each(['access', 'portability'] as const)('%s: the package is begun when the answer leaves', async (kind) => {
    const { house, aino, reference, request, deciding, packages, work } = await asked(kind)
    expect(await openDecision(house, reference, null)).toMatchObject({ package: 'offered' })
    const preview = await previewDecision(house, await deciding())
    expect(preview).toMatchObject({ ok: true, done: [expect.stringMatching(/paketiksi/)] })
    expect(await decideRequest(house, LIISA, await deciding())).toMatchObject({ ok: true })
    expect(await packages()).toEqual([])
    expect(await work()).toContain('letter')
    const [made] = await packages()
    expect(made).toMatchObject({ state: 'gathering', profile: kind })
    expect((await request()).state).toBe('carrying-out')

    expect(await build(house)).toBe(1)
    expect((await request()).state).toBe('fulfilled')
    expect(await ownExport(house, aino, made?.id ?? '')).toMatchObject({ state: 'ready' })
    // One mail: that the package is ready. A closing letter would say the same again.
    expect(await work()).toEqual(['export-ready'])
    const own = await ownRequest(house, aino, reference)
    expect(own?.letters.map((letter) => letter.kind).sort()).toEqual(['fulfilled', 'received'])
    expect(own?.receipts.map(({ act }) => act).sort()).toEqual(['answered', 'carried-out', 'filed'])
    expect(await openDecision(house, reference, null)).toMatchObject({ package: 'none' })
  })

  test('undone in time, nothing is begun', async () => {
    const { house, reference, request, deciding, packages, work } = await asked()
    await decideRequest(house, LIISA, await deciding())
    expect(await undoDecision(house, LIISA, { reference, version: (await request()).version })).toMatchObject({
      ok: true,
    })
    await work()
    expect(await packages()).toEqual([])
    expect((await request()).state).toBe('received')
  })

  test('without it the letter has to say what was done, and nothing is begun', async () => {
    const { house, request, deciding, packages, work } = await asked()
    expect(await previewDecision(house, await deciding({ package: false }))).toMatchObject({
      ok: false,
      missing: ['done'],
    })
    await decideRequest(house, LIISA, await deciding({ package: false, done: ['Annoimme jäljennöksen tiskillä.'] }))
    await work()
    expect(await packages()).toEqual([])
    expect((await request()).state).toBe('fulfilled')
  })

  test.each([
    { who: 'by post', kind: 'access', answerBy: 'post' },
    { who: 'asked for something else', kind: 'other', answerBy: 'portal' },
  ] as const)('$who: none is offered, and none is made however it is asked for', async ({ kind, answerBy }) => {
    const { house, reference, deciding, packages, work } = await asked(kind, answerBy)
    expect(await openDecision(house, reference, null)).toMatchObject({ package: 'none' })
    await decideRequest(house, LIISA, await deciding({ done: ['Lähetimme jäljennöksen.'] }))
    await work()
    expect(await packages()).toEqual([])
  })
})
