import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openLedger } from '#app/ledger/open.ts'
import { type LedgerPlace, OtherLines } from '#app/ledger/place.ts'
import { freshDatabase } from '../support/database.ts'

async function all(place: LedgerPlace, after = 0): Promise<string[]> {
  const found: string[] = []
  for await (const page of place.lines(after)) found.push(...page)
  return found
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'omatieto-ledger-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return join(made, 'not', 'made', 'yet')
}

async function database(): Promise<string> {
  const { url, drop } = await freshDatabase()
  onTestFinished(drop)
  return url
}

const lines = (from: number, count: number) => Array.from({ length: count }, (_, index) => `line ${from + index} å`)

describe.each([
  ['a folder', async () => `file:${folder()}`],
  ['a database', database],
])('a ledger in %s', (_name, urlOf) => {
  test('keeps every line in its order for whoever opens it next, and is read from any of them', async () => {
    const url = await urlOf()
    const first = openLedger(url)
    onTestFinished(() => first.close())
    expect(await all(first)).toEqual([])
    await first.append(0, lines(1, 3))
    await first.append(3, lines(4, 2_100))
    const second = openLedger(url)
    onTestFinished(() => second.close())
    expect(await all(second)).toEqual(lines(1, 2_103))
    expect(await all(second, 999)).toEqual(lines(1_000, 1_104))
    expect(await all(second, 1_000)).toEqual(lines(1_001, 1_103))
    expect(await all(second, 2_103)).toEqual([])
  })

  test('takes nothing from whoever does not know its end', async () => {
    const place = openLedger(await urlOf())
    onTestFinished(() => place.close())
    await place.append(0, lines(1, 2))
    await expect(place.append(1, lines(2, 1))).rejects.toThrow(OtherLines)
    await expect(place.append(3, lines(4, 1))).rejects.toThrow(OtherLines)
    expect(await all(place)).toEqual(lines(1, 2))
  })
})

test('a line that a crash has cut short was never written: the next one takes its place', async () => {
  const path = folder()
  const place = openLedger(`file:${path}`)
  await place.append(0, lines(1, 2))
  const [file = ''] = readdirSync(path)
  appendFileSync(join(path, file), '{"seq":3,"id":"01')
  expect(await all(place)).toEqual(lines(1, 2))
  await place.append(2, lines(3, 1))
  expect(readFileSync(join(path, file), 'utf8')).toBe('line 1 å\nline 2 å\nline 3 å\n')
})
