import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '#app/keys/signing.ts'
import { filesOf } from '#app/package/files.ts'
import { fileOf } from '#app/package/manifest.ts'
import { zipBytes, zipSize } from '#app/package/zip.ts'
import { bytesOf, from, gatheredOf, type Kept, keptOf, MADE_AT, packed, zipOf } from './example.ts'

let kept: readonly Kept[] = []
let whole: Buffer = Buffer.alloc(0)
let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'omatieto-zip-'))
  const gathered = gatheredOf()
  kept = await packed(filesOf(gathered), gathered)
  whole = await zipOf(kept)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A range of the ZIP, and which files were opened for it. */
async function ranged(first: number, last: number) {
  const opened: number[] = []
  const open = (index: number) => {
    opened.push(index)
    return from(kept[index]?.pieces ?? [])
  }
  const files = kept.map(({ file }) => file)
  return { bytes: await bytesOf(zipBytes(files, MADE_AT, open, { from: first, to: last })), opened }
}

describe('a deflated file', () => {
  test('inflates to its content, in pieces of 64 kB at most, with hashes that fit', async () => {
    for (const text of ['', 'Aino', 'ä🙂'.repeat(300_000), Array.from({ length: 90_000 }, (_, n) => n ** 3).join()]) {
      const { file, pieces } = await keptOf(fileOf('a.txt', text))
      const deflated = Buffer.concat(pieces)
      expect(inflateRawSync(deflated).toString() === text).toBe(true)
      expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(65_536)
      expect(file).toMatchObject({
        bytes: Buffer.byteLength(text),
        deflatedBytes: deflated.length,
        sha256: sha256(text),
        deflatedSha256: sha256(deflated),
      })
    }
  })

  test('is the same however its content is cut, and the manifest is stored as it stands', async () => {
    const cut = {
      path: 'a.txt',
      content: async function* () {
        for (let part = 0; part < 9000; part += 1) yield 'Aino '
      },
    }
    expect((await keptOf(cut)).file).toEqual((await keptOf(fileOf('a.txt', 'Aino '.repeat(9000)))).file)
    const text = 'x'.repeat(200_000)
    const { file, pieces } = await keptOf(fileOf('manifest.json', text))
    expect(file.deflatedBytes).toBe(text.length + 4 * 5)
    expect(inflateRawSync(Buffer.concat(pieces)).toString()).toBe(text)
    const empty = await keptOf(fileOf('manifest.jws', ''))
    expect(inflateRawSync(Buffer.concat(empty.pieces)).length).toBe(0)
  })

  test('a fault while the content is made reaches whoever reads it', async () => {
    const failing = {
      path: 'a',
      content: async function* () {
        yield 'a'.repeat(100_000)
        throw new Error('The rows are gone')
      },
    }
    await expect(keptOf(failing)).rejects.toThrow('The rows are gone')
  })
})

describe('the ZIP', () => {
  test('has as many bytes as were foretold, and is composed alike each time', async () => {
    const size = await zipSize(
      kept.map(({ file }) => file),
      MADE_AT,
    )
    expect(whole.length).toBe(size)
    expect((await zipOf(kept)).equals(whole)).toBe(true)
  })

  test('any range of it is that slice of the whole', async () => {
    const at = fc.integer({ min: 0, max: whole.length - 1 })
    await fc.assert(
      fc.asyncProperty(at, at, async (one, other) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)]
        const { bytes } = await ranged(first, last)
        return bytes.equals(whole.subarray(first, last + 1))
      }),
      { numRuns: 150 },
    )
  })

  test('only the files are opened that a range touches', async () => {
    const last = kept.length - 1
    expect((await ranged(0, 10)).opened).toEqual([])
    expect((await ranged(100, 200)).opened).toEqual([0])
    expect((await ranged(whole.length - 30, whole.length - 1)).opened).toEqual([])
    expect((await ranged(0, whole.length - 1)).opened).toEqual(kept.map((_, index) => index))
    const middle = whole.indexOf('manifest.jws') + 20
    expect((await ranged(middle, middle + 5)).opened).toEqual([last])
  })

  test('who stops early, or cannot open a file, is left with no more than what was asked', async () => {
    for await (const piece of zipBytes(
      kept.map(({ file }) => file),
      MADE_AT,
      (index) => from(kept[index]?.pieces ?? []),
      { from: 0, to: whole.length - 1 },
    )) {
      expect(piece.length).toBeGreaterThan(0)
      break
    }
    const lost = () => {
      throw new Error('The store is closed')
    }
    const files = kept.map(({ file }) => file)
    await expect(bytesOf(zipBytes(files, MADE_AT, lost, { from: 0, to: whole.length - 1 }))).rejects.toThrow('closed')
    const all = { from: 0, to: whole.length - 1 }
    const short = (index: number) => from(kept[index]?.pieces.slice(1) ?? [])
    await expect(bytesOf(zipBytes(files, MADE_AT, short, all))).rejects.toThrow('not as many bytes')
    const long = (index: number) => from([...(kept[index]?.pieces ?? []), Buffer.from('x')])
    await expect(bytesOf(zipBytes(files, MADE_AT, long, all))).rejects.toThrow('not as many bytes')
  })

  test('unzip and Python find nothing wrong with it', () => {
    const path = join(folder, 'aino.zip')
    writeFileSync(path, whole)
    if (existsSync('/usr/bin/unzip')) {
      expect(execFileSync('unzip', ['-t', path]).toString()).toContain('No errors detected')
      expect(execFileSync('unzip', ['-p', path, 'manifest.json']).toString()).toContain('T-23456789')
    }
    if (existsSync('/usr/bin/python3')) {
      const program = 'import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nprint(z.testzip(),z.infolist()[0].date_time)'
      const said = execFileSync('/usr/bin/python3', ['-c', program, path]).toString()
      expect(said.trim()).toBe('None (2026, 11, 23, 12, 35, 6)')
    }
  })

  test('a content of more than 4 GB takes ZIP64, and any range is still that slice of the whole', async () => {
    const large = kept.map(({ file, pieces }, index) => ({
      file: index === 1 ? { ...file, bytes: 5_000_000_000 } : file,
      pieces,
    }))
    const [files, all] = [large.map(({ file }) => file), await zipOf(large)]
    expect(all.length).toBe(whole.length + 20 + 12 + 76)
    for (const first of [0, 7000, all.length - 150]) {
      const range = { from: first, to: first + 149 }
      const part = await bytesOf(zipBytes(files, MADE_AT, (index) => from(kept[index]?.pieces ?? []), range))
      expect(part.equals(all.subarray(first, first + 150))).toBe(true)
    }
  })

  test('of more than 4 GB ends as ZIP64 says, and nothing before the range is read', async () => {
    const [first] = kept
    if (!first) throw new Error('There is no file')
    const files = [{ ...first.file, path: 'large', bytes: 9_000_000_000, deflatedBytes: 4_300_000_000 }, first.file]
    const size = await zipSize(files, MADE_AT)
    const opened: number[] = []
    const open = (index: number) => {
      opened.push(index)
      return from([])
    }
    const end = await bytesOf(zipBytes(files, MADE_AT, open, { from: size - 150, to: size - 1 }))
    expect([end.length, opened]).toEqual([150, []])
    expect(end.includes(Buffer.from([0x50, 0x4b, 6, 6]))).toBe(true)
    expect(end.includes(Buffer.from([0x50, 0x4b, 6, 7]))).toBe(true)
  })
})
