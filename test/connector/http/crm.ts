/** The example server of the documentation as a child process, the register that is read through it, and its file from beside. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { systemChance } from '#app/chance.ts'
import { systemClock } from '#app/clock.ts'
import { httpConnector } from '#app/connector/http/http.ts'
import { HttpSource } from '#app/register/http-source.ts'
import type { Register } from '#app/register/register.ts'
import { crmRegister } from '../sql/crm.ts'

export const KEY = 'not-a-real-key-but-as-long-as-one-has-to-be'

export type Kept = {
  id: string
  values: Record<string, string[]>
  banned: boolean
  rows: Record<string, { id: string; values: Record<string, string[]> }[]>
}

const ABILITIES: readonly HttpSource['abilities'][number][] = ['correct', 'erase', 'forbid-marketing', 'walk']

/** The register of the customers at this origin. */
export function httpRegister(origin: string, abilities = ABILITIES): Register {
  const connection = { baseUrl: origin, keyId: 'portal', key: 'CRM_KEY', privateHosts: ['127.0.0.1'] }
  const http = HttpSource.parse({ connection, abilities: [...abilities] })
  return { ...crmRegister('read-only'), connector: 'http', sql: undefined, http }
}

/** The connector to it; a server of this machine that takes longer than two seconds does not answer. */
export const httpAt = (origin: string, { wholeMs = 2_000, secret = KEY, abilities = ABILITIES } = {}) =>
  httpConnector(httpRegister(origin, abilities), {
    secret,
    chance: systemChance,
    now: systemClock.now,
    limits: { connectMs: 1_000, wholeMs, answerBytes: 500_000 },
  })

export type Example = { readonly origin: string; kept(): Kept[]; keep(records: readonly Kept[]): void }

/** The example server with these records, until the test has ended. */
export async function exampleServer(records: readonly Kept[]): Promise<Example> {
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-http-'))
  const file = join(folder, 'data.json')
  const keep = (list: readonly Kept[]) => writeFileSync(file, JSON.stringify(list))
  keep(records)
  const server = spawn(process.execPath, ['docs/http-connector/example-server.mjs'], {
    env: { NODE_ENV: 'test', OMATIETO_KEY_ID: 'portal', OMATIETO_KEY: KEY, DATA_FILE: file, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(async () => {
    const over = once(server, 'exit')
    server.kill('SIGKILL')
    await over
    rmSync(folder, { recursive: true, force: true })
  })
  const [line] = await once(createInterface(server.stdout), 'line')
  const port = /^listening on (\d+)$/.exec(String(line))?.[1]
  if (!port) throw new Error('The example server did not start')
  return { origin: `http://127.0.0.1:${port}`, kept: () => JSON.parse(readFileSync(file, 'utf8')), keep }
}
