/** `verify` as anybody runs it who has a receipt and the public keys, and nothing else. */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CommandFault } from '#app/command/context.ts'
import { type VerifyOptions, verifyCommand } from '#app/command/verify.ts'
import { makeKeyPair, openSigner, sha256 } from '#app/keys/signing.ts'
import { RECEIPT_LIMIT_CHARACTERS, subjectOf } from '#app/receipt/check.ts'
import { RECEIPT_TYPE, type Receipt } from '#app/receipt/receipt.ts'
import { ROOT } from '../house.ts'
import { naughty } from '../register/naughty.ts'
import { bareEnvironment } from '../support/server.ts'

const AINO = 'aino@posti.example'
const LETTER = '{"title":"Vastaus pyyntöösi"}'

const receipt: Receipt = {
  iss: 'https://tiedot.example',
  jti: 'r-1',
  controller: { name: 'Malli Oy', businessId: '9000000-3' },
  act: 'answered',
  at: '2026-12-01T11:30:00+02:00',
  day: '2026-12-01',
  request: {
    reference: 'T-23456789',
    kind: 'access',
    channel: 'portal',
    receivedAt: '2026-11-23T10:00:00+02:00',
    receivedDay: '2026-11-23',
    dueDay: '2026-12-23',
  },
  outcome: 'approve',
  letter: { kind: 'fulfilled', sha256: sha256(LETTER) },
  subject: { salt: 'suola', sha256: subjectOf('suola', AINO) },
}

let folder = ''
let document = ''
let [keys, file, letter] = ['', '', '']
const written = (name: string, text: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'omatieto-verify-'))
  const pair = await makeKeyPair()
  document = JSON.stringify(await (await openSigner(pair.kid, pair.privateJwk)).signDocument(receipt, RECEIPT_TYPE))
  keys = written('keys.json', JSON.stringify({ keys: [pair.publicJwk] }))
  file = written('receipt.json', document)
  letter = written('letter.json', LETTER)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const NO_SETTINGS = 'The settings were read.'

/** What the command says; its installation has no settings to be read. */
async function verify(path: string, options: VerifyOptions) {
  const [out, err]: [string[], string[]] = [[], []]
  const output = { out: (line: string) => void out.push(line), error: (line: string) => void err.push(line) }
  const config = () => {
    throw new CommandFault(NO_SETTINGS)
  }
  const code = await verifyCommand(config, output, path, options).catch((fault: unknown) => {
    if (!(fault instanceof CommandFault)) throw fault
    err.push(fault.message)
    return 1
  })
  return { code, out, err }
}
const offline = (path: string, options: VerifyOptions = {}) => verify(path, { ...options, keys })

describe('verify', () => {
  test('says of a genuine receipt that it is, and what it says, with nothing but the key set', async () => {
    const { code, out, err } = await offline(file)
    expect([code, err]).toEqual([0, []])
    expect(out[0]).toBe('Genuine: given by Malli Oy (9000000-3), https://tiedot.example')
    expect(out.join('\n')).toMatch(/2026-12-01T11:30:00\+02:00 {2}answered: approve\n.*T-23456789 \(access\)/)
  })

  test('and whether it is about an address, and given for a letter', async () => {
    const theirs = await offline(file, { about: ' Aino@Posti.example', letter })
    expect([theirs.code, ...theirs.out.slice(-2)]).toEqual([
      0,
      '  It is about that address.',
      '  That is the letter it was given for.',
    ])
    expect(await offline(file, { about: 'b@posti.example' })).toMatchObject({ code: 1, err: [] })
    const changed = written('changed.json', `${LETTER} `)
    expect(await offline(file, { letter: changed })).toMatchObject({ code: 1, err: [] })
    expect(await offline(file, { about: 'ei osoite' })).toMatchObject({
      code: 1,
      err: ['--about takes an email address.'],
    })
  })

  test('--json says one line of JSON in either case', async () => {
    const good = await offline(file, { json: true, about: AINO })
    expect([good.code, good.out.length, JSON.parse(good.out[0] ?? '')]).toMatchObject([
      0,
      1,
      { ok: true, about: true, letter: null, receipt },
    ])
    const bad = await offline(written('bad.json', '{}'), { json: true })
    expect([bad.code, bad.err, bad.out.map((line) => JSON.parse(line))]).toEqual([
      1,
      [],
      [{ ok: false, why: 'no-receipt' }],
    ])
  })

  test('says in one sentence what is wrong with anything else, and exits with 1', async () => {
    const parts = JSON.parse(document)
    const forged = { ...parts, payload: `${parts.payload.slice(0, -4)}AAAA` }
    const stranger = await makeKeyPair()
    const theirs = await (await openSigner(stranger.kid, stranger.privateJwk)).signDocument(receipt, RECEIPT_TYPE)
    mkdirSync(join(folder, 'folder'))
    const wrong: readonly [string, RegExp][] = [
      [written('forged.json', JSON.stringify(forged)), /is not genuine: it was changed after it was signed\.$/],
      [
        written('theirs.json', JSON.stringify(theirs)),
        /not signed by any of the keys.*https:\/\/tiedot\.example gave it/,
      ],
      [written('empty.json', ''), /is no JSON/],
      [written('half.json', document.slice(0, -9)), /is no JSON/],
      [written('other.json', '{"keys":[]}'), /is no receipt\.$/],
      [written('bytes.json', Buffer.from([0xff, 0xfe, 0, 0x80, 0xc0])), /is no JSON/],
      [written('long.json', `"${'x'.repeat(RECEIPT_LIMIT_CHARACTERS + 1)}"`), /is too long to be a receipt\.$/],
      [written('huge.json', 'x'.repeat(4 * RECEIPT_LIMIT_CHARACTERS + 1)), /is too large to be a receipt\.$/],
      [join(folder, 'nowhere.json'), /^There is no file .*nowhere\.json\.$/],
      [join(folder, 'folder'), /is no file\.$/],
      ['/dev/zero', /is no file\.$/],
      [join(file, 'inside.json'), /cannot be read \(ENOTDIR\)\.$/],
    ]
    for (const [path, sentence] of wrong) {
      const { code, out, err } = await offline(path)
      expect([path, code, out, err]).toEqual([path, 1, [], [expect.stringMatching(sentence)]])
      expect(err[0]).not.toContain('\n')
    }
  })

  test('says which key set is none, and that without one the installation’s own are used', async () => {
    for (const text of ['', '{}', '[]', '{"keys":[]}', document]) {
      const { code, err } = await verify(file, { keys: written('none.json', text) })
      expect([text, code, err]).toEqual([text, 1, [expect.stringMatching(/is no key set\. Download it from/)]])
    }
    expect(await verify(file, { keys: join(folder, 'nowhere') })).toMatchObject({ code: 1, out: [] })
    expect(await verify(file, {})).toEqual({ code: 1, out: [], err: [NO_SETTINGS] })
  })

  test('reads any text at all without breaking', async () => {
    for (const [at, text] of naughty.entries()) {
      const { code, err } = await offline(written(`naughty-${at}.json`, text))
      expect([text, code, err.length]).toEqual([text, 1, 1])
    }
  })

  test('from the command line needs no settings, writes nothing, and its exit code tells', async () => {
    const node = join(ROOT, 'node_modules', '.bin', 'node')
    const env = { ...bareEnvironment(), SMTP_URL: 'nonsense', DATA_DIR: join(folder, 'data') }
    const run = (...words: string[]) =>
      promisify(execFile)(node, ['portal.ts', 'verify', ...words], { cwd: ROOT, env }).then(
        ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
        ({ code, stdout, stderr }) => ({ code, out: stdout, err: stderr }),
      )
    expect(await run(file, '--keys', keys)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Genuine: /),
      err: '',
    })
    const bad = written('bad.json', '{}')
    expect(await run(bad, '--keys', keys)).toEqual({ code: 1, out: '', err: `${bad} is no receipt.\n` })
    expect(existsSync(join(folder, 'data'))).toBe(false)
  }, 60_000)
})
