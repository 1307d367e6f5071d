import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '../house.ts'
import { fileOf } from '../journey/importing.ts'
import { filedExample } from '../support/filed.ts'
import { type PostOffice, startPostOffice } from '../support/post.ts'
import { bareEnvironment } from '../support/server.ts'

const NODE = join(ROOT, 'node_modules', '.bin', 'node')

let folder = ''
let post: PostOffice
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'omatieto-command-'))
  post = await startPostOffice()
})
afterAll(async () => {
  await post.stop()
  rmSync(folder, { recursive: true, force: true })
})

const trial = () => ({ DATA_DIR: join(folder, 'trial') })
const real = () => ({
  DATABASE_URL: `sqlite:${join(folder, 'real.db')}`,
  LEDGER_URL: `file:${join(folder, 'ledger')}`,
  PUBLIC_URL: 'https://tiedot.example',
  SECRET_KEY: '5e'.repeat(32),
  SMTP_URL: post.url,
  MAIL_FROM: 'tietosuoja@portaali.example',
  INSTALLATION_DIR: filedExample(),
  DATA_DIR: join(folder, 'real'),
})

type Said = { readonly code: number | null; readonly out: string; readonly err: string }

async function portal(environment: Readonly<Record<string, string>>, ...words: string[]): Promise<Said> {
  const env = { ...bareEnvironment(), ...environment }
  const child = spawn(NODE, ['portal.ts', ...words], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 50_000,
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (piece) => {
    out += piece
  })
  child.stderr.on('data', (piece) => {
    err += piece
  })
  const [code] = await once(child, 'close')
  return { code, out, err }
}

function written(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

const NO_TRACE = /\n\s+at |node:internal/

describe('outside trial, from an empty database', () => {
  test('doctor says that nothing was imported yet, and afterwards that everything is there, and sends a test mail', async () => {
    const before = await portal(real(), 'doctor')
    expect(before.code).toBe(1)
    expect(before.out).toMatch(/ok {5}settings: https:\/\/tiedot\.example/)
    expect(before.out).toMatch(/FAULT {2}register billing\n +nothing has been imported yet/)
    for (const [register, file] of [
      ['billing', 'billing.csv'],
      ['billing', 'billing.invoices.csv'],
      ['email-addresses', 'email-addresses.csv'],
    ] as const)
      expect((await portal(real(), 'import', register, join('installation', 'sample', file))).code).toBe(0)
    const after = await portal(real(), 'doctor', '--mail-to', 'yllapito@portaali.example')
    expect(after).toMatchObject({ code: 0, err: '' })
    expect(after.out.match(/^ok {5}/gm)?.length).toBeGreaterThanOrEqual(7)
    expect(post.mails()[0]).toMatchObject({ to: 'yllapito@portaali.example' })
  }, 120_000)

  test('doctor names a ledger that is nowhere', async () => {
    const file = written('no-folder', '')
    const place = { DATABASE_URL: `sqlite:${join(folder, 'unwritten.db')}`, LEDGER_URL: `file:${file}/ledger` }
    const said = await portal({ ...real(), ...place }, 'doctor')
    expect(said.code).toBe(1)
    expect(said.out).toMatch(/FAULT {2}ledger\n +The ledger of LEDGER_URL cannot be read/)
  }, 120_000)

  test('doctor names a mail server that does not answer, and says nothing of its password', async () => {
    const said = await portal({ ...real(), SMTP_URL: 'smtp://user:very-secret@127.0.0.1:1' }, 'doctor')
    expect(said.code).toBe(1)
    expect(said.out).toMatch(/FAULT {2}mail/)
    expect(said.out + said.err).not.toMatch(/very-secret|\n\s+at /)
  }, 120_000)

  test('import --json says one line with exactly what was promised, and nothing else', async () => {
    const file = written(
      'json.csv',
      fileOf([
        { Nimi: 'Aino Esimerkki', Asiakasnumero: '900001', Sähköpostiosoite: 'aino@esimerkki.example', Muu: 'x' },
        { Nimi: 'Osoitteeton', Asiakasnumero: '900002', Sähköpostiosoite: 'ei-osoite', Muu: '' },
      ]),
    )
    const rehearsed = await portal(real(), 'import', 'billing', file, '--json', '--dry-run')
    const said = await portal(real(), 'import', 'billing', file, '--json')
    expect(said).toMatchObject({ code: 0, err: '' })
    expect(rehearsed.out).toBe(said.out)
    expect(said.out.trimEnd().split('\n')).toHaveLength(1)
    const json = JSON.parse(said.out)
    expect(Object.keys(json)).toEqual([
      'rows',
      'added',
      'changed',
      'unchanged',
      'gone',
      'rejected',
      'warnings',
      'delimiter',
      'encoding',
    ])
    expect(json).toMatchObject({
      rows: 2,
      added: 1,
      changed: 0,
      unchanged: 0,
      gone: 0,
      delimiter: ';',
      encoding: 'utf-8',
    })
    expect(json.rejected).toEqual([{ line: 3, column: 'Sähköpostiosoite', reason: expect.any(String) }])
    expect(Object.keys(json.warnings[0])).toEqual(['line', 'column', 'reason'])
    expect(said.out).not.toContain('ei-osoite')
  }, 60_000)

  test('an import can be listed and taken back; a wrong id, file or register is one sentence and exit 1', async () => {
    const file = written('listed.csv', fileOf([{ Nimi: 'Aino', Asiakasnumero: '910001' }, { Nimi: 'Numeroton' }]))
    expect((await portal(real(), 'import', 'billing', file)).code).toBe(0)
    const [newest = ''] = (await portal(real(), 'imports', 'billing')).out.split('\n')
    const [id = ''] = newest.split(' ')
    expect(newest).toMatch(/records: 2 rows, 1 added, 0 changed, 0 gone, 1 rejected$/)
    expect(await portal(real(), 'undo', id)).toMatchObject({ code: 0, out: expect.stringContaining('1 removed') })
    for (const words of [
      ['undo', id],
      ['undo', 'nothing'],
      ['import', 'billing', join(folder, 'not-there.csv')],
      ['import', 'billing', folder],
      ['import', 'portal', file],
      ['import', 'email-addresses', file],
      ['import', 'billing', file, '--encoding', 'klingon'],
      ['import', 'billing', file, '--collection', 'orders'],
      ['import', 'billing', file, '--full'],
    ]) {
      const said = await portal(real(), ...words)
      expect({ words, code: said.code, out: said.out }).toEqual({ words, code: 1, out: '' })
      expect(said.err.trimEnd(), words.join(' ')).toMatch(/^[A-Z][^\n]+[.?>]$/)
    }
  }, 180_000)

  test('a newsletter’s list is checked and written without who is banned, and each who is left has a link', async () => {
    const list = written('list.csv', 'email;name\naino@malli.example;Aino\nei-osoite;Eero\n')
    const checked = await portal(real(), 'suppress', 'check', list, '--json')
    expect(checked).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(checked.out)).toMatchObject({
      counts: { banned: 0, notBanned: 1, unreadable: 1 },
      lines: { banned: [], unreadable: [3] },
      out: join(folder, 'list.not-banned.csv'),
    })
    expect(readFileSync(join(folder, 'list.not-banned.csv'), 'utf8')).toBe('email;name\r\naino@malli.example;Aino\r\n')
    const said = await portal(real(), 'suppress', 'check', list, '--out', join(folder, 'other.csv'))
    expect(said.out).toMatch(/^2 rows: 0 banned, 1 notBanned, 1 without/)
    expect(said.out).not.toMatch(/malli\.example|ei-osoite|may be mailed/)
    const link = await portal(real(), 'unsubscribe-link', 'aino@malli.example')
    expect(link.out).toMatch(/^https:\/\/tiedot\.example\/u\/[\w-]{22}\n$/)
    expect(link.err).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    for (const words of [
      ['suppress', 'check', join(folder, 'not-there.csv')],
      ['suppress', 'check', list, '--out', list],
      ['suppress', 'check', list, '--column', 'osoite'],
      ['unsubscribe-link', 'ei-osoite'],
      ['api-token', 'create', 'Uutiskirje', '--scope', 'everything'],
      ['api-token', 'create', ' ', '--scope', 'suppression-check'],
      ['api-token', 'revoke', 'nothing'],
    ]) {
      const refused = await portal(real(), ...words)
      expect({ words, code: refused.code, out: refused.out }).toEqual({ words, code: 1, out: '' })
      expect(refused.err.trimEnd(), words.join(' ')).toMatch(/^[A-Z][^\n]+[.?>]$/)
    }
  }, 120_000)

  test('the audit log verifies, and what waits for a person is listed', async () => {
    const said = await portal(real(), 'audit', 'verify', '--json')
    expect(said).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(said.out)).toMatchObject({ faults: [] })
    expect((await portal(real(), 'audit', 'verify')).out).toMatch(/^\d+ rows, \d+ signed heads, 0 faults\n$/)
    expect(await portal(real(), 'waiting')).toEqual({ code: 0, out: 'Nothing waits for a person.\n', err: '' })
    expect(await portal(real(), 'waiting', '--json')).toEqual({ code: 0, out: '[]\n', err: '' })
    expect((await portal(real(), 'audit', 'burn')).code).toBe(1)
  }, 60_000)
})

describe('in a trial', () => {
  test('doctor is content, and puts its test mail into the mailbox', async () => {
    const said = await portal(trial(), 'doctor')
    expect(said).toMatchObject({ code: 0, err: '' })
    expect(said.out).toMatch(/ok {5}mail: a test mail is in the mailbox/)
  }, 60_000)

  test('what was taken back does not come again with the next command', async () => {
    const [newest = '', ...older] = (await portal(trial(), 'imports', 'billing')).out.split('\n')
    expect(older).toHaveLength(2)
    expect((await portal(trial(), 'undo', newest.split(' ')[0] ?? '')).code).toBe(0)
    expect((await portal(trial(), 'imports', 'billing')).out.split('\n')).toEqual(older)
  }, 60_000)
})

test('check names every mistake of an installation, and says of one in order that it is', async () => {
  expect(await portal(trial(), 'check')).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/in order/) })
  const broken = join(folder, 'installation')
  cpSync(join(ROOT, 'installation'), broken, { recursive: true })
  writeFileSync(join(broken, 'registers', 'other.yaml'), 'title: { fi: Muu }\nconnector: pigeon\n')
  const said = await portal({ ...trial(), INSTALLATION_DIR: broken }, 'check')
  expect(said).toMatchObject({ code: 1, out: '' })
  expect(said.err).toMatch(/other\.yaml:2:\d+ /)
  expect(said.err).not.toMatch(NO_TRACE)
}, 60_000)

test('help names every command, and each has help of its own; an unknown one is refused', async () => {
  const said = await portal({}, '--help')
  expect(said).toMatchObject({ code: 0, err: '' })
  for (const name of [
    'import',
    'imports',
    'undo',
    'waiting',
    'audit',
    'check',
    'doctor',
    'suppress',
    'api-token',
    'backup',
    'restore',
  ]) {
    expect(said.out).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
    expect((await portal({}, name, '--help')).out).toContain('Usage:')
  }
  expect(await portal({}, 'fly')).toMatchObject({ code: 1, out: '' })
  expect((await portal({ SMTP_URL: 'smtp://mail.example' }, 'waiting')).err).toMatch(/SECRET_KEY is missing/)
}, 60_000)
