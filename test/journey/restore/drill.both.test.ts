import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { readBackup, writeBackup } from '#app/backup.ts'
import { connectorsOf } from '#app/connectors.ts'
import { headsIn } from '#app/heads.ts'
import { signHead, verifyAudit } from '#app/journey/audit.ts'
import { banByForm } from '#app/journey/ban/anybody.ts'
import { liftBan } from '#app/journey/ban/own.ts'
import { beginLedger } from '#app/journey/ledger/begin.ts'
import { ledgerStanding } from '#app/journey/ledger/standing.ts'
import { isOvertaken, tellLedger } from '#app/journey/ledger/write.ts'
import { fileCorrection } from '#app/journey/request/correct.ts'
import { letGo } from '#app/journey/restore/apply.ts'
import { beginVerification } from '#app/journey/verify.ts'
import { openLedger } from '#app/ledger/open.ts'
import { openDatabase } from '#db/open.ts'
import { ROOT } from '../../house.ts'
import { freshDatabase } from '../../support/database.ts'
import { filedExample } from '../../support/filed.ts'
import { fakeClock, makeHouse, seededChance, TEST_SECRET } from '../../support/house.ts'
import { leash } from '../../support/leash.ts'
import { bareEnvironment } from '../../support/server.ts'
import { standing } from '../ban/banning.ts'
import { AINO_ROW, HOUR, withAino } from '../erasure/erasing.ts'
import { fileOf, imported } from '../importing.ts'
import { AINO, verifiedAs } from '../request/requesting.ts'

const OLLI = 'olli.vainio@asiakas.example'
const EEVA = 'eeva.saari@asiakas.example'
const MARIA = 'maria.lindqvist@asiakas.example'
const MARIA_ROW = { Nimi: 'Maria Lindqvist', Asiakasnumero: '2001', Sähköpostiosoite: MARIA, Puhelin: '040 000 1111' }
const FORM = { language: 'fi', network: '192.0.2.10' }

type Said = {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

async function child(words: readonly string[], environment: Readonly<Record<string, string>>): Promise<Said> {
  const node = join(ROOT, 'node_modules', '.bin', 'node')
  const env = { ...bareEnvironment(), ...environment }
  const running = spawn(node, [...words], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const held = leash({ child: running })
  let [out, err] = ['', '']
  running.stdout.on('data', (piece) => {
    out += piece
  })
  running.stderr.on('data', (piece) => {
    err += piece
  })
  const [code, signal] = await once(running, 'close')
  held.release()
  return { code, signal, out, err }
}

/** Places outside the database, and the operator's commands over any database. */
function operator() {
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-drill-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const ledgerUrl = `file:${join(folder, 'ledger')}`
  const command = (databaseUrl: string, ...words: string[]) =>
    child(['portal.ts', ...words], {
      DATABASE_URL: databaseUrl,
      LEDGER_URL: ledgerUrl,
      PUBLIC_URL: 'https://tiedot.example',
      SECRET_KEY: TEST_SECRET.toString('hex'),
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'tietosuoja@portaali.example',
      INSTALLATION_DIR: filedExample(),
      DATA_DIR: join(folder, 'data'),
    })
  return { folder, ledgerUrl, command, heads: headsIn(join(folder, 'data', 'audit-heads.jws')) }
}

async function emptyDatabase(): Promise<string> {
  const { url, drop } = await freshDatabase()
  onTestFinished(drop)
  return url
}

/** The house over a database that a backup was put into. */
async function houseOver(url: string, ledgerUrl: string, now: number) {
  const house = await makeHouse({
    ...{ url, clock: fakeClock(now), chance: seededChance('restored'), ledger: openLedger(ledgerUrl) },
  })
  onTestFinished(() => house.store.close())
  return { ...house, connectors: connectorsOf(house.registers, house.store, house.keys, house.clock) }
}

test('a backup put back serves nobody before what was erased, banned and corrected since is known again', async () => {
  const { folder, ledgerUrl, command, heads } = operator()
  const scene = await withAino([], { ledger: openLedger(ledgerUrl) })
  const { house, aino } = scene
  await beginLedger(house, 'first')
  await imported(house, fileOf([MARIA_ROW]), {})
  const [maria, eeva] = [await verifiedAs(house, MARIA), await verifiedAs(house, EEVA)]
  await banByForm(house, { ...FORM, address: EEVA })
  const reference = await scene.asked()
  await beginVerification(house, { address: MARIA, language: 'fi', browser: 'browser-of-maria', network: '192.0.2.11' })
  await tellLedger(house)

  const backup = await command(house.url, 'backup', join(folder, 'backups'))
  expect({ code: backup.code, err: backup.err }).toEqual({ code: 0, err: '' })
  const made = join(folder, 'backups', readdirSync(join(folder, 'backups'))[0] ?? '')
  const text = gunzipSync(readFileSync(join(made, 'database.jsonl.gz'))).toString()
  for (const value of [AINO, 'Kallio', MARIA, TEST_SECRET.toString('hex')]) expect(text).not.toContain(value)

  await scene.approve(reference)
  await scene.work(25 * HOUR)
  expect(await scene.erasure(reference)).toMatchObject({ state: 'done' })
  await banByForm(house, { ...FORM, address: OLLI })
  await liftBan(house, eeva, 'fi')
  const [record] = await house.store.read.records.byIdentifiers('billing', [{ field: 'email', value: MARIA }])
  const correcting = { register: 'billing', record: record?.id ?? '' }
  const submitted = { phone: ['+358 50 000 5678'] }
  const corrected = await fileCorrection(house, maria, correcting, {
    ...{ submitted, words: '', language: 'fi', files: [], form: 'maria' },
  })
  if (!corrected?.ok) throw new Error('Nothing was corrected')
  await signHead(house, heads)
  expect(await tellLedger(house)).toBe('written')

  const url = await emptyDatabase()
  expect(await command(url, 'restore', 'from', made)).toMatchObject({ code: 0, err: '' })
  const refused = await command(url, 'waiting')
  expect(refused).toMatchObject({
    code: 1,
    out: '',
    err: 'This database is older than its ledger: a backup was put back. Before anything is served, do again what was erased and banned since: npm run portal -- restore apply\n',
  })
  const now = house.clock.now()
  const back = await houseOver(url, ledgerUrl, now)
  expect(await isOvertaken(back)).toBe(true)
  expect(await back.store.read.records.count('billing', '')).toBe(2)
  expect(await standing(back, OLLI, EEVA)).toEqual(['notBanned', 'banned'])

  const die = (moment: string) =>
    child([join(import.meta.dirname, 'restorer.ts'), url, ledgerUrl, String(now), moment], {
      NODE_COMPILE_CACHE: join(ROOT, '.cache', 'compile'),
    })
  expect(await die('before')).toMatchObject({ signal: 'SIGKILL' })
  expect(await ledgerStanding(back)).toBe('behind')
  expect(await die('after')).toMatchObject({ signal: 'SIGKILL' })
  expect(await ledgerStanding(back)).toBe('fine')
  expect(await command(url, 'restore', 'apply')).toMatchObject({
    code: 0,
    out: 'This database knows everything that its ledger does. Nothing was to be done.\n',
  })
  expect(await command(url, 'waiting')).toMatchObject({ code: 0, err: '' })
  expect(await isOvertaken(back)).toBe(false)

  expect(await back.store.read.records.count('billing', '')).toBe(1)
  expect(await back.store.read.locks.of(aino.subjectHash)).toMatchObject([{ state: 'gone', register: 'billing' }])
  expect((await imported(back, fileOf([AINO_ROW, MARIA_ROW]), {})).result).toMatchObject({ added: 0, keptOut: 1 })
  expect(await standing(back, OLLI, EEVA)).toEqual(['banned', 'notBanned'])
  const { sessions } = back.store.read
  expect(await sessions.byId(aino.sessionIdHash)).toBeNull()
  for (const { sessionIdHash } of [maria, eeva])
    expect(await sessions.byId(sessionIdHash)).toMatchObject({ contents: null, endedAt: now })
  const codes = await back.connections.read.selectFrom('challenges').select('voided_at').execute()
  expect(codes.length).toBeGreaterThan(0)
  expect(codes.every(({ voided_at }) => voided_at !== null)).toBe(true)

  const waiting = await back.store.read.waiting.open()
  const listed = waiting.filter(({ kind }) => kind === 'restored-correction')
  expect(listed).toMatchObject([{ subjectHash: maria.subjectHash, details: { record: record?.id } }])
  expect(listed[0]?.details.what).toContain(corrected.reference)
  expect(JSON.stringify(waiting)).not.toContain('0005678')
  const held = waiting.filter(({ kind }) => kind === 'restored-work')
  expect(held.map(({ details }) => details.work)).toContain('mail')
  const mails = () =>
    back.connections.read
      .selectFrom('outbox')
      .select('id')
      .where('kind', '=', 'mail')
      .where('state', '=', 'ready')
      .execute()
  expect(await mails()).toEqual([])
  const [first] = held.filter(({ details }) => details.work === 'mail')
  expect(await letGo(back, first?.reference ?? '')).toBe(true)
  expect(await letGo(back, first?.reference ?? '')).toBe(false)
  expect(await mails()).toHaveLength(1)

  expect(await verifyAudit(back, heads)).toMatchObject({ forks: 1, faults: [] })
  const [fork] = (await back.store.read.audit.after(0, 1_000)).filter(({ event }) => event === 'restored')
  expect(JSON.parse(fork?.details ?? '{}')).toMatchObject({ erasures: 1, lifted: 1, corrections: 1 })
  await back.store.write((tx) => tx.meta.set('audit-forks', '[]'))
  expect((await verifyAudit(back, heads)).faults).not.toEqual([])
}, 180_000)

test('a backup that is torn, altered or none is not put back, not even in part', async () => {
  const { folder } = operator()
  const { house } = await withAino([])
  const { folder: made, rows } = await writeBackup(house.connections, folder, '2026-11-30T08:00:00Z')
  const empty = openDatabase(await emptyDatabase())
  onTestFinished(() => empty.close())
  expect(await readBackup(empty, folder)).toBe('no-backup')
  const data = join(made, 'database.jsonl.gz')
  const whole = readFileSync(data)
  appendFileSync(data, 'x')
  expect(await readBackup(empty, made)).toBe('altered')
  // One whose sums are right and whose last line is missing was made to look whole.
  const lines = gunzipSync(whole).toString().trimEnd().split('\n')
  writeFileSync(data, gzipSync(`${lines.slice(0, -1).join('\n')}\n`))
  const sum = createHash('sha256').update(readFileSync(data)).digest('hex')
  writeFileSync(join(made, 'SHA256SUMS'), `${sum}  database.jsonl.gz\n`)
  expect(await readBackup(empty, made)).toBe('torn')
  writeFileSync(data, whole)
  const right = createHash('sha256').update(whole).digest('hex')
  writeFileSync(join(made, 'SHA256SUMS'), `${right}  database.jsonl.gz\n`)
  expect(await readBackup(empty, made)).toEqual({ rows })
  expect(await readBackup(empty, made)).toBe('not-empty')
}, 60_000)
