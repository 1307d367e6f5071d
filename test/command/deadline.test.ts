import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../house.ts'
import { portal } from '../support/command.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'omatieto-deadline-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Asking = { readonly lines?: string; readonly installation?: string }

/** What the command answers; its database would stand in a folder that nobody has made. */
function deadline(words: readonly string[], { lines = '', installation }: Asking = {}) {
  const settings = {
    DATA_DIR: join(folder, 'data'),
    ...(installation === undefined ? {} : { INSTALLATION_DIR: installation }),
  }
  return portal(['deadline', ...words], { settings, lines })
}

test('a day has its last day, and with an extension a later one; no database is opened', async () => {
  const plain = await deadline(['2026-01-31'])
  expect(plain).toMatchObject({ code: 0, err: '' })
  const [answer, ...why] = plain.out.trimEnd().split('\n')
  expect(answer).toBe('2026-01-31 -> 2026-03-02')
  // Each step with its day and its article, and that it is an aid.
  expect(why.slice(0, -1).every((step) => /^ {2}\d{4}-\d\d-\d\d {2}.+ \(.*Art.*\)$/.test(step))).toBe(true)
  expect(why.length).toBeGreaterThan(2)
  expect((await deadline(['2026-01-31', '--extended'])).out).toMatch(/^2026-01-31 -> 2026-04-28\n/)
  const json = await deadline(['2026-05-19', '--json'])
  expect(json.out.trimEnd().split('\n')).toHaveLength(1)
  const said = JSON.parse(json.out)
  expect(Object.keys(said)).toEqual(['received', 'target', 'due', 'steps'])
  expect(said).toMatchObject({ received: '2026-05-19', target: '2026-06-19', due: '2026-06-22' })
  expect(said.steps[2]).toMatchObject({ rule: 'moved', from: '2026-06-19', because: 'holiday' })
  expect(existsSync(join(folder, 'data'))).toBe(false)
}, 120_000)

test('each line of standard input has its answer; one that is no day is named, and the others are answered', async () => {
  const lines = '\uFEFF2026-01-31\r\nsoon\r\n\r\n 2026-03-06\n2026-02-30\n1500-01-01\n2026-3-6\n2025-11-24'
  const plain = await deadline([], { lines })
  expect(plain.code).toBe(1)
  const fault = (line: number) => `Line ${line} is no day that can be counted from. Write it as 2026-01-31.`
  expect(plain.out.trimEnd().split('\n')).toEqual([
    '2026-01-31 -> 2026-03-02',
    fault(2),
    '2026-03-06 -> 2026-04-07',
    ...[5, 6, 7].map(fault),
    '2025-11-24 -> 2025-12-29',
  ])
  expect(plain.err.trimEnd().split('\n')).toEqual([2, 5, 6, 7].map(fault))
  const json = await deadline(['--json', '--extended'], { lines: '2026-01-31\n2026-03-06\n' })
  expect(json).toMatchObject({ code: 0, err: '' })
  const answers = json.out.trimEnd().split('\n')
  expect(answers.map((answer) => JSON.parse(answer).due)).toEqual(['2026-04-28', '2026-06-08'])
  const mixed = await deadline(['--json'], { lines: 'soon\n2026-03-06\n' })
  expect(
    mixed.out
      .trimEnd()
      .split('\n')
      .map((answer) => JSON.parse(answer)),
  ).toMatchObject([{ fault: fault(1) }, { due: '2026-04-07' }])
  expect(await deadline([])).toEqual({ code: 0, out: '', err: '' })
}, 120_000)

test('a day that is none is refused in one sentence', async () => {
  const said = await deadline(['2026-02-30'])
  expect(said).toMatchObject({ code: 1, out: '' })
  expect(said.err).toBe('"2026-02-30" is no day that can be counted from. Write it as 2026-01-31.\n')
}, 60_000)

test('the holidays are those of the controller’s country', async () => {
  const installation = join(folder, 'installation')
  cpSync(join(ROOT, 'installation'), installation, { recursive: true })
  const file = join(installation, 'controller.yaml')
  const text = readFileSync(file, 'utf8')
  expect(text).toMatch(/^holidays: FI$/m)
  writeFileSync(file, text.replace(/^holidays: FI$/m, 'holidays: DE'))
  // Midsummer Eve is a Friday like another in Germany.
  expect((await deadline(['2026-05-19'], { installation })).out).toMatch(/^2026-05-19 -> 2026-06-19\n/)
}, 60_000)
