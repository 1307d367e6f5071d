/** `verify` as anybody runs it who has a package and the public keys, and nothing else. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CommandFault } from '#app/command/context.ts'
import { type VerifyOptions, verifyCommand } from '#app/command/verify.ts'
import { makeKeyPair } from '#app/keys/signing.ts'
import { fileOf } from '#app/package/manifest.ts'
import { gatheredOf, type Kept, keptOf, MADE_AT, packed, pair, zipOf } from '../package/example.ts'

let folder = ''
let [keys, file] = ['', '']
let kept: readonly Kept[] = []
let zip: Buffer = Buffer.alloc(0)
const written = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'omatieto-verify-package-'))
  const files = [fileOf('index.html', '<h1>Aino</h1>'), fileOf('data.json', '{}')]
  kept = await packed(files, gatheredOf({ silent: 'email-addresses' }))
  zip = await zipOf(kept)
  keys = written('keys.json', JSON.stringify({ keys: [pair.publicJwk] }))
  file = written('aino.zip', zip)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the command says, without an installation. */
async function verify(path: string, options: VerifyOptions = {}) {
  const [out, err]: [string[], string[]] = [[], []]
  const output = { out: (line: string) => void out.push(line), error: (line: string) => void err.push(line) }
  const config = () => {
    throw new CommandFault('The settings were read.')
  }
  const code = await verifyCommand(config, output, path, { keys, ...options }).catch((fault: unknown) => {
    if (!(fault instanceof CommandFault)) throw fault
    err.push(fault.message)
    return 1
  })
  return { code, out, err }
}

describe('verify', () => {
  test('says of a genuine package that it is, from whom, and what is not in it', async () => {
    const { code, out, err } = await verify(file)
    expect([code, err]).toEqual([0, []])
    expect(out[0]).toBe('Genuine: given by Pihlajanmarja Ohjelmistot Oy (1234567-1), https://tiedot.example')
    expect(out[1]).toBe('  2026-11-23T12:35:07Z  access, request T-23456789, 2 files')
    expect(out[2]).toBe('  not in it: Sähköpostiosoiterekisteri (no-answer)')
    expect(out[3]).toBe(`  signed with key ${pair.kid}`)
  })

  test('--json says one line of JSON in either case', async () => {
    const good = await verify(file, { json: true })
    expect([good.code, good.out.map((line) => JSON.parse(line))]).toMatchObject([0, [{ ok: true, kid: pair.kid }]])
    const bad = await verify(written('half.zip', zip.subarray(0, 200)), { json: true })
    expect([bad.code, bad.out.map((line) => JSON.parse(line))]).toEqual([1, [{ ok: false, why: 'no-zip' }]])
  })

  test('says in one sentence what is wrong with any other, and exits with 1', async () => {
    const [first, ...rest] = kept
    if (!first) throw new Error('There is no file')
    const zipped = async (name: string, files: readonly Kept[], at = MADE_AT) => written(name, await zipOf(files, at))
    const other = await keptOf(fileOf('index.html', '<h1>Maksa heti</h1>'))
    const strange = await keptOf(fileOf('\u001b[2Jx.html', ''))
    const wrong: readonly [string, RegExp][] = [
      [await zipped('changed.zip', [other, ...rest]), /is not genuine: a file in it was changed: "index\.html"\.$/],
      [await zipped('missing.zip', rest), /is not whole: a file is missing from it: "index\.html"\.$/],
      [await zipped('added.zip', [strange, ...kept]), /a file was added to it: "\\u001b\[2Jx\.html"\.$/],
      [await zipped('again.zip', kept, MADE_AT + 60_000), /is not the ZIP that was given/],
      [await zipped('none.zip', kept.slice(0, 2)), /is no package of this service\.$/],
      [written('cut.zip', zip.subarray(0, -30)), /is no ZIP that could be read\.$/],
      [written('pk', 'PK'), /is no ZIP that could be read\.$/],
    ]
    for (const [path, sentence] of wrong) {
      expect([path, await verify(path)]).toEqual([path, { code: 1, out: [], err: [expect.stringMatching(sentence)] }])
    }
  })

  test('tells a package of another portal apart, and what belongs to receipts', async () => {
    const stranger = await makeKeyPair()
    const theirs = written('theirs.json', JSON.stringify({ keys: [stranger.publicJwk] }))
    expect((await verify(file, { keys: theirs })).err).toEqual([
      expect.stringMatching(/was not signed by any of the keys/),
    ])
    expect((await verify(file, { about: 'aino@virtanen.example' })).err).toEqual([
      expect.stringMatching(/belong to receipts/),
    ])
  })
})
