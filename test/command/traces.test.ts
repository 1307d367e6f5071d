import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { portal } from '../support/command.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'omatieto-traces-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the command answers about these lines, in a trial with its sample people. */
const traces = (lines: string, ...words: string[]) =>
  portal(['traces', ...words], { settings: { DATA_DIR: join(folder, 'data') }, lines })

test('the operator learns in which columns and files a value is, and the value is not said again', async () => {
  const log = join(folder, 'vanha.log')
  writeFileSync(log, 'lasku 1001 Niina Harju\n')
  const said = await traces('Niina Harju\n\nOrvokki Orvokkinen\n', log)
  expect(said).toMatchObject({ code: 0, err: '' })
  expect(said.out).toMatch(new RegExp(`^Line 1: ${log}, records\\.sealed\nLine 3: found nowhere\n`))
  expect(said.out).not.toMatch(/Niina|Orvokki/)
  const json = JSON.parse((await traces('Niina Harju\n', '--json')).out)
  expect(json).toEqual({ found: { '1': ['records.sealed'] }, unopened: [], files: [join(folder, 'data', 'trial')] })
}, 240_000)

test('nothing to look for, too little of it, or a path that is not there is one sentence and exit 1', async () => {
  for (const [lines, words, sentence] of [
    ['', [], /^Give the values to look for on standard input/],
    ['ab\n', [], /^Line 1 has to have 3 to 1000 letters/],
    ['Niina Harju\n', [join(folder, 'poissa')], /^There is no file or folder at/],
  ] as const) {
    const said = await traces(lines, ...words)
    expect(said).toMatchObject({ code: 1, out: '', err: expect.stringMatching(sentence) })
    expect(said.err).not.toMatch(/\n\s+at |Niina/)
  }
}, 240_000)
