import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ROOT } from './house.ts'
import { leash } from './support/leash.ts'
import { freePort } from './support/mariadb.ts'
import { bareEnvironment, startTrial } from './support/server.ts'

const NODE = join(ROOT, 'node_modules', '.bin', 'node')
/** The issue asks for three seconds on a machine of its own; this one is shared by all the tests. */
const SECOND_START_LIMIT_MS = 15_000
/** A process that has nothing to say any more has no reason to stay. */
const REFUSAL_LIMIT_MS = 20_000

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'omatieto-start-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

type Said = { readonly code: number | null; readonly out: string; readonly err: string }

/** Starts the server where it must not start; gives what it said and the code it ended with. */
type Other = {
  readonly uid?: number
  readonly cwd?: string
  readonly script?: string
  readonly words?: readonly string[]
}

async function refused(environment: Readonly<Record<string, string>>, other: Other = {}): Promise<Said> {
  const env = { ...bareEnvironment(), ...environment }
  const { script = 'server.ts', words = [], cwd = ROOT, uid } = other
  const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe']
  const child = spawn(NODE, [join(ROOT, script), ...words], { env, stdio, cwd, ...(uid ? { uid } : {}) })
  const held = leash({ child })
  let [out, err] = ['', '']
  child.stdout.on('data', (piece) => {
    out += piece
  })
  child.stderr.on('data', (piece) => {
    err += piece
  })
  const limit = setTimeout(() => child.kill('SIGKILL'), REFUSAL_LIMIT_MS)
  const [code] = await once(child, 'close')
  clearTimeout(limit)
  held.release()
  return { code, out, err }
}

const lines = ({ err }: Said) => err.trim().split('\n')
const NO_TRACE = /\n\s+at |node:internal|Error:/

describe('a start that cannot be', () => {
  test('on a taken port says so in one sentence, with another to choose', async () => {
    const port = await freePort()
    const taken = createServer().listen(port, '127.0.0.1')
    await once(taken, 'listening')
    const said = await refused({ PORT: String(port), DATA_DIR: folder() })
    taken.close()
    expect({ code: said.code, out: said.out }).toEqual({ code: 1, out: '' })
    expect(lines(said)).toEqual([expect.stringMatching(`^Port ${port} is taken.*PORT=${port + 1} npm start$`)])
  })

  test.each(['server.ts', 'worker.ts'])(
    'without the built pages says in one sentence how to build them: %s',
    async (script) => {
      const said = await refused({ PORT: '0', DATA_DIR: folder() }, { script, cwd: folder() })
      expect({ code: said.code, out: said.out }).toEqual({ code: 1, out: '' })
      expect(lines(said)).toEqual([expect.stringMatching(/^The pages are not built yet: run npm run build/)])
    },
  )

  test('the doctor names the missing build as what keeps mails from being written', async () => {
    const place = folder()
    cpSync(join(ROOT, 'installation'), join(place, 'installation'), { recursive: true })
    const said = await refused(
      { PORT: '0', DATA_DIR: folder() },
      { script: 'portal.ts', words: ['doctor'], cwd: place },
    )
    expect(said.code).toBe(1)
    expect(said.out).toMatch(/FAULT {2}mail\n +The pages are not built yet: run npm run build/)
    expect(said.out + said.err).not.toMatch(NO_TRACE)
  })

  test('in a data folder that is a file, or that this user may not write to, says which folder', async () => {
    const place = folder()
    writeFileSync(join(place, 'file'), '')
    const said = await refused({ PORT: '0', DATA_DIR: join(place, 'file') })
    expect(said.code).toBe(1)
    expect(lines(said)).toEqual([expect.stringMatching(/^The data folder .+ cannot be written to\..+DATA_DIR\.$/)])
    expect(said.err).not.toMatch(NO_TRACE)
  })

  test.runIf(process.getuid?.() === 0)('in a data folder of another user says so too', async () => {
    const place = folder()
    chmodSync(place, 0o755)
    const said = await refused({ PORT: '0', DATA_DIR: place, HOME: '/tmp' }, { uid: 65534 })
    expect(said.code).toBe(1)
    expect(lines(said)).toEqual([expect.stringMatching(/^The data folder .+ cannot be written to/)])
  })

  test('with bad settings names all of them at once and repeats none of what was set', async () => {
    const said = await refused({ PORT: 'many', LOG_LEVEL: 'loud', TRUSTED_PROXIES: 'everyone', DATA_DIR: folder() })
    expect({ code: said.code, out: said.out }).toEqual({ code: 1, out: '' })
    expect(
      lines(said)
        .map((line) => line.split(' ')[0])
        .sort(),
    ).toEqual(['LOG_LEVEL', 'PORT', 'TRUSTED_PROXIES'])
    expect(said.err).not.toMatch(/many|loud|everyone/)
  })

  test.each([
    ['DATABASE_URL', 'sqlite:/tmp/omatieto-none/portal.db'],
    ['SMTP_URL', 'smtp://user:very-secret@mail.example:587'],
  ])('with %s alone is no trial: everything else that is needed is named', async (name, value) => {
    const said = await refused({ [name]: value, DATA_DIR: folder() })
    expect(said.code).toBe(1)
    const needed = [
      'DATABASE_URL',
      'LEDGER_URL',
      'PUBLIC_URL',
      'SECRET_KEY',
      'SMTP_URL',
      'INSTALLATION_DIR',
      'MAIL_FROM',
    ]
    const [reason, ...missing] = lines(said)
    expect(reason).toBe(`${name} is set, so this is not a trial`)
    expect(missing.map((line) => line.split(' ')[0]).sort()).toEqual(needed.filter((one) => one !== name).sort())
    expect(said.err).not.toContain('very-secret')
  })

  test('with a broken installation names every mistake by file, line and column', async () => {
    const place = folder()
    cpSync(join(ROOT, 'installation'), join(place, 'installation'), { recursive: true })
    const file = join(place, 'installation', 'registers', 'billing.yaml')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace('kind: postcode', 'kind: zipcode').replace('kind: city', 'kind: town'))
    const said = await refused({ PORT: '0', DATA_DIR: folder(), INSTALLATION_DIR: join(place, 'installation') })
    expect({ code: said.code, out: said.out }).toEqual({ code: 1, out: '' })
    expect(lines(said).length).toBeGreaterThanOrEqual(2)
    for (const line of lines(said)) expect(line).toMatch(/^\S+:\d+:\d+ .+/)
    expect(said.err).not.toMatch(NO_TRACE)
  })

  test('with no installation at all says so', async () => {
    const said = await refused({ PORT: '0', DATA_DIR: folder(), INSTALLATION_DIR: join(folder(), 'nowhere') })
    expect(said.code).toBe(1)
    expect(said.err).not.toMatch(NO_TRACE)
    for (const line of lines(said))
      expect(line).toMatch(/installation folder does not exist\. Name it with INSTALLATION_DIR/)
  })

  test('with a damaged key of the trial says how to begin anew', async () => {
    const place = folder()
    const portal = await startTrial({ dataDir: place })
    expect(await portal.stop()).toBe(0)
    writeFileSync(join(place, 'trial', 'secret.key'), 'not a key')
    const said = await refused({ PORT: '0', DATA_DIR: place })
    expect(said.code).toBe(1)
    expect(lines(said)).toEqual([expect.stringMatching(/^The trial's key .+ is damaged/)])
    // Another key than the one the database was made with answers nothing, either.
    writeFileSync(join(place, 'trial', 'secret.key'), 'a1'.repeat(32))
    const other = await refused({ PORT: '0', DATA_DIR: place })
    expect(other.code).toBe(1)
    expect(lines(other)).toHaveLength(1)
    expect(other.err).not.toMatch(NO_TRACE)
  })
})

describe('a trial', () => {
  test('starts a second time within seconds, with everything still there', async () => {
    const place = folder()
    const first = await startTrial({ dataDir: place })
    const mails = await first.mails()
    expect(first.log()).toContain(first.url)
    expect(first.log()).toContain('aino.kallio@kallionpuutarha.example')
    expect(first.log()).toContain('/mailbox')
    expect(await first.stop()).toBe(0)
    const from = performance.now()
    const second = await startTrial({ dataDir: place })
    const took = performance.now() - from
    console.info(`A second start took ${Math.round(took)} ms`)
    expect(took).toBeLessThan(SECOND_START_LIMIT_MS)
    expect(await second.mails()).toEqual(mails)
    expect(await second.stop()).toBe(0)
  })

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'told %s finishes what it has in hand and ends with 0, whoever holds a line open',
    async (signal) => {
      const portal = await startTrial({ dataDir: folder() })
      // One browser has opened a line and said nothing yet, another keeps one for later, a third is in the middle of asking.
      const idle = connect(portal.port, '127.0.0.1')
      const kept = connect(portal.port, '127.0.0.1')
      for (const socket of [idle, kept]) socket.on('error', () => undefined)
      await Promise.all([once(idle, 'connect'), once(kept, 'connect')])
      kept.write(`GET /health HTTP/1.1\r\nHost: localhost:${portal.port}\r\n\r\n`)
      await once(kept, 'data')
      const asking = fetch(`${portal.url}/`)
      const from = performance.now()
      await sleep(5)
      process.kill(portal.pid, signal)
      const answer = await asking
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('</html>')
      expect(await portal.stop()).toBe(0)
      expect(performance.now() - from).toBeLessThan(6_000)
      idle.destroy()
      kept.destroy()
    },
  )

  test('says nothing of an error when it is told to stop twice', async () => {
    const portal = await startTrial({ dataDir: folder() })
    process.kill(portal.pid, 'SIGINT')
    process.kill(portal.pid, 'SIGINT')
    expect(await portal.stop()).toBe(0)
    expect(portal.log()).not.toMatch(NO_TRACE)
  })
})
