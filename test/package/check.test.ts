import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKeyPair } from '#app/keys/signing.ts'
import { checkPackage } from '#app/package/check.ts'
import { filesOf } from '#app/package/files.ts'
import { fileOf } from '#app/package/manifest.ts'
import { gatheredOf, invoices, type Kept, keptOf, keys, MADE_AT, packed, pair, zipOf } from './example.ts'

const gathered = gatheredOf({ rows: invoices(250) })
let folder = ''
let kept: readonly Kept[] = []
let whole: Buffer = Buffer.alloc(0)
let tiny: readonly Kept[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'omatieto-check-'))
  kept = await packed(filesOf(gathered), gathered)
  whole = await zipOf(kept)
  tiny = await packed([fileOf('a.txt', 'Aino, Aino, Aino'), fileOf('b.txt', '')], gathered)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function checked(zip: Uint8Array, known = keys) {
  const path = join(folder, 'package.zip')
  writeFileSync(path, zip)
  return checkPackage(path, known)
}

/** The ZIP with one byte altered. */
function altered(zip: Buffer, at: number, by: number): Buffer {
  const copy = Buffer.from(zip)
  copy.writeUInt8((copy.readUInt8(at) ^ by) & 0xff, at)
  return copy
}

describe('a package', () => {
  test('as it was given is genuine, and says what it is', async () => {
    const found = await checked(whole)
    expect(found).toMatchObject({ ok: true, kid: pair.kid, manifest: { reference: 'T-23456789', profile: 'access' } })
    if (found.ok) {
      expect(found.manifest.files.map(({ path }) => path)).toEqual(filesOf(gathered).map(({ path }) => path))
      expect(found.manifest.issuer).toBe('https://tiedot.example')
    }
  })

  test('names in its manifest the register that did not answer', async () => {
    const silent = gatheredOf({ silent: 'email-addresses' })
    const found = await checked(await zipOf(await packed(filesOf(silent), silent)))
    expect(found).toMatchObject({
      ok: true,
      manifest: { missing: [{ register: 'email-addresses', why: 'no-answer' }] },
    })
  })

  test('with any byte of it altered, at every place of a small one, is not', async () => {
    const zip = await zipOf(tiny)
    expect(await checked(zip)).toMatchObject({ ok: true })
    for (let at = 0; at < zip.length; at += 1) {
      for (const by of at % 7 === 0 ? [0x01, 0x80, 0xff] : [1 << (at % 8)]) {
        expect([at, (await checked(altered(zip, at, by))).ok]).toEqual([at, false])
      }
    }
  })

  test('nor at places all over a large one', async () => {
    const step = Math.floor(whole.length / 150)
    for (let at = 3; at < whole.length; at += step) {
      expect([at, (await checked(altered(whole, at, 1 << (at % 8)))).ok]).toEqual([at, false])
    }
  })

  test('cut short, lengthened, or empty is not', async () => {
    for (const cut of [0, 1, 2, 22, 100, whole.length - 1]) {
      expect((await checked(whole.subarray(0, cut))).ok).toBe(false)
    }
    expect((await checked(Buffer.concat([whole, Buffer.from([0])]))).ok).toBe(false)
    expect((await checked(Buffer.concat([Buffer.from('PK'), whole]))).ok).toBe(false)
    expect(await checked(Buffer.alloc(0))).toEqual({ ok: false, why: 'no-zip' })
  })

  test('with a file changed, taken away, added or renamed says which', async () => {
    const [first, ...rest] = kept
    if (!first) throw new Error('There is no file')
    const other = await keptOf(fileOf('index.html', '<h1>Maksa heti</h1>'))
    const more = await keptOf(fileOf('lisää.html', 'Hei'))
    const renamed = { ...first, file: { ...first.file, path: 'Index.html' } }
    const cases: readonly [readonly Kept[], object][] = [
      [[other, ...rest], { why: 'changed', path: 'index.html' }],
      [rest, { why: 'missing', path: 'index.html' }],
      [[more, ...kept], { why: 'added', path: 'lisää.html' }],
      [[renamed, ...rest], { why: 'missing', path: 'index.html' }],
      [kept.slice(0, -2), { why: 'no-package' }],
      [kept.slice(0, -1), { why: 'no-package' }],
    ]
    for (const [files, said] of cases) expect(await checked(await zipOf(files))).toEqual({ ok: false, ...said })
  })

  test('with the same files in another order, of another date, or packed by another program is said to be packed anew', async () => {
    const [first, second, ...rest] = kept
    if (!first || !second) throw new Error('There are no files')
    expect(await checked(await zipOf([second, first, ...rest]))).toEqual({ ok: false, why: 'repacked' })
    expect(await checked(await zipOf(kept, MADE_AT + 4000))).toEqual({ ok: false, why: 'repacked' })
  })

  test('signed with another key is told apart, also where the key has taken the name of ours', async () => {
    const stranger = await makeKeyPair()
    const theirs = { kty: 'OKP' as const, crv: 'Ed25519' as const, x: stranger.publicJwk.x ?? '' }
    expect(await checked(whole, [{ ...theirs, kid: stranger.kid }])).toEqual({ ok: false, why: 'unknown-key' })
    expect(await checked(whole, [{ ...theirs, kid: pair.kid }])).toEqual({
      ok: false,
      why: 'changed',
      path: 'manifest.json',
    })
    expect(await checked(whole, [])).toEqual({ ok: false, why: 'unknown-key' })
  })

  test('put together from two that are genuine is not', async () => {
    const theirs = gatheredOf({ rows: invoices(250), values: { name: ['Matti Virtanen'] } })
    const other = await packed(filesOf(theirs), theirs)
    const mixed = kept.map((one, index) => (one.file.path === 'data.json' ? (other[index] ?? one) : one))
    expect((await checked(await zipOf(mixed))).ok).toBe(false)
    const seals = other.slice(-2)
    expect((await checked(await zipOf([...kept.slice(0, -2), ...seals]))).ok).toBe(false)
  })
})
