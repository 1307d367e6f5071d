/** Looking for values: each is found however it is written down, and what is not there is found nowhere. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { openSearch, piecesIn } from '#app/traces.ts'

const RUUSU = 'Ruusu Mäkinen'

/** Where Ruusu is found among these. */
function placesOf(texts: Readonly<Record<string, string | Buffer>>): readonly string[] {
  const search = openSearch({ ruusu: RUUSU, other: 'Orvokki Orvokkinen' })
  for (const [place, text] of Object.entries(texts)) search.look({ place, bytes: Buffer.from(text) })
  const { ruusu = [], other } = search.found()
  expect(other).toEqual([])
  return ruusu
}

test('a name is found in whatever case and whichever form of a letter, quoted, escaped, encoded or deflated', () => {
  const long = `${'Hyvä vastaanottaja, '.repeat(8)}${RUUSU}`
  const folded = Buffer.from(long).toString('base64').replace(/.{76}/g, '$&\r\n')
  const signed = Buffer.from(JSON.stringify({ to: RUUSU })).toString('base64url')
  const texts = {
    asIs: `nimi;osoite\r\n${RUUSU};Tie 1`,
    capitals: RUUSU.toUpperCase(),
    decomposed: RUUSU.normalize('NFD'),
    latin: Buffer.from(`nimi;${RUUSU};`, 'latin1'),
    quoted: 'Hei Ruusu M=C3=A4k=\r\ninen!',
    escaped: '{"name":"Ruusu M\\u00e4kinen"}',
    book: Buffer.from('x'.repeat(49_148) + RUUSU).toString('base64'),
    signed: `e30.${signed}.c2ln`,
    mail: `Content-Transfer-Encoding: base64\r\n\r\n${folded}\r\n`,
    deflated: deflateRawSync(Buffer.from(long)),
  }
  expect(placesOf(texts)).toEqual(Object.keys(texts).sort())
  expect(placesOf({ nearly: 'Ruusu Mäkelä', apart: 'Ruusu;Mäkinen', empty: '' })).toEqual([])
})

test('every file of a folder is looked through, a zipped log as well, and a value that a large file has at any place', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-files-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'vanhat'))
  writeFileSync(join(folder, 'vanhat', 'loki.gz'), gzipSync(`riviä\n${RUUSU}\n`))
  writeFileSync(join(folder, 'tyhja.txt'), '')
  // Across the end of what is read at a time.
  const before = Buffer.alloc(8 * 1_048_576 - 5, 'x')
  writeFileSync(join(folder, 'suuri.txt'), Buffer.concat([before, Buffer.from(RUUSU), Buffer.alloc(100_000, 'y')]))
  const search = openSearch({ ruusu: RUUSU })
  for await (const piece of piecesIn(folder)) search.look(piece)
  expect(search.found().ruusu).toEqual([join(folder, 'suuri.txt'), join(folder, 'vanhat', 'loki.gz')])
})
