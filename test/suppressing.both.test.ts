import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { bytesSource } from '#app/connector/csv/source.ts'
import { openChecker } from '#app/journey/ban/list.ts'
import { suppressionForm } from '#app/register/address.ts'
import { checkFile } from '#app/suppressing.ts'
import { freshHouse } from './support/fresh-house.ts'

async function checking(...banned: string[]) {
  const house = await freshHouse({})
  const hashOf = await house.store.read.bans.hashing()
  for (const [at, address] of banned.entries())
    await house.store.write((tx) => tx.bans.put(hashOf(suppressionForm(address)), { id: `ban-${at}`, way: 'form' }))
  const check = await openChecker(house)
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-suppress-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const out = join(folder, 'out.csv')
  return {
    out,
    checked: (bytes: Uint8Array, column?: string) =>
      checkFile(check, { source: bytesSource(bytes), encoding: undefined, column, out }),
    written: () => readFileSync(out, 'utf8'),
  }
}

test('any list is read as it comes: its delimiter, its encoding, with a header or without, and quotes kept', async () => {
  const { checked, written } = await checking('aino@malli.example')
  const excel = Buffer.from(
    'Nimi;Sähköposti\r\n"Aino; Kallio";AINO@malli.example\r\n"Åke; Ö";ake@malli.example\r\n',
    'latin1',
  )
  expect(await checked(excel)).toMatchObject({
    ok: true,
    counts: { banned: 1, notBanned: 1, unreadable: 0 },
    columns: ['Sähköposti'],
    lines: { banned: [2] },
  })
  expect(written()).toBe('Nimi;Sähköposti\r\n"Åke; Ö";ake@malli.example\r\n')
  const bare = Buffer.from('bo@malli.example\naino+uutiset@malli.example\n')
  expect(await checked(bare)).toMatchObject({
    counts: { banned: 1, notBanned: 1, unreadable: 0 },
    columns: ['column 1'],
  })
  expect(written()).toBe('bo@malli.example\r\n')
})

test('a row whose address cannot be read is no leave to mail, and one with two addresses is banned by either', async () => {
  const { checked, written } = await checking('aino@malli.example')
  const list =
    'email,second,name\nbo@malli.example,aino@malli.example,Bo\nei osoite,,Eero\n,,Ida\nida@malli.example,ida2@malli.example,Ida\n'
  expect(await checked(Buffer.from(list))).toMatchObject({
    counts: { banned: 1, notBanned: 1, unreadable: 2 },
    columns: ['email', 'second'],
    lines: { banned: [2], unreadable: [3, 4] },
  })
  expect(written()).toBe('email,second,name\r\nida@malli.example,ida2@malli.example,Ida\r\n')
  expect(await checked(Buffer.from(list), 'Email')).toMatchObject({ counts: { banned: 0, notBanned: 2 } })
})

test('what is no list of addresses is refused in a sentence, and no file is left behind', async () => {
  const { checked, out } = await checking()
  for (const [text, column] of [
    ['Nimi;Summa\nAino;10\n', undefined],
    ['email\nbo@malli.example\n', 'sähköposti'],
    ['email,x\nbo@malli.example,"never closed\n', undefined],
    ['', undefined],
  ] as const) {
    const refused = await checked(Buffer.from(text), column)
    expect([text, refused]).toEqual([text, { ok: false, text: expect.stringMatching(/^[A-Z].{10,}[.?]$/s) }])
  }
  expect([existsSync(out), existsSync(`${out}.part`)]).toEqual([false, false])
})
