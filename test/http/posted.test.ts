import { describe, expect, test } from 'vitest'
import { bodyLimit } from '#app/http/policy.ts'
import { READ_LIMIT_BYTES, readPosted } from '#app/http/posted.ts'
import { FILE_BYTES_LIMIT as TAKEN_BYTES, FILES_LIMIT as TAKEN_FILES } from '#app/journey/request/attachments.ts'

import { FILE_BYTES_LIMIT, FILES_LIMIT } from '#app/ui/parts/files.tsx'

const MB = 1_048_576

const posting = (form: FormData, headers?: HeadersInit) =>
  new Request('http://portal.test/me/requests/new', { method: 'POST', body: form, ...(headers ? { headers } : {}) })

const file = (bytes: number, name: string) => new File([Buffer.alloc(bytes, 7)], name)

describe('a posted form with files', () => {
  test('Aino sends her words and two files; a field that she left empty is no file', async () => {
    const form = new FormData()
    form.append('words', 'Åsa & “Öljy”\n漢字')
    form.append('files', file(3, 'lasku.pdf'))
    form.append('files', file(2 * MB, 'kuva ä.png'))
    form.append('more', new File([], ''))
    const { fields, files, cut } = await readPosted(posting(form))
    expect(fields).toEqual([['words', 'Åsa & “Öljy”\n漢字'.replace('\n', '\r\n')]])
    expect(files.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['lasku.pdf', 3],
      ['kuva ä.png', 2 * MB],
    ])
    expect(cut).toBe(false)
  })

  test('five files of ten megabytes are read, six are too much; what was typed before them stays', async () => {
    const full = new FormData()
    full.append('words', 'viisi')
    for (const name of ['1', '2', '3', '4', '5']) full.append('files', file(10 * MB, name))
    const five = await readPosted(posting(full))
    expect([five.files.length, five.cut]).toEqual([5, false])
    full.append('files', file(10 * MB, '6'))
    const six = await readPosted(posting(full))
    expect([six.files.length, six.cut]).toEqual([5, true])
    expect(six.fields).toEqual([['words', 'viisi']])
  })

  test('a file far too large is read to its end without being kept, so that the browser hears the answer', async () => {
    const form = new FormData()
    form.append('words', 'elokuva')
    form.append('files', file(READ_LIMIT_BYTES + 20 * MB, 'elokuva.mp4'))
    const { fields, files, cut } = await readPosted(posting(form))
    expect([fields, files, cut]).toEqual([[['words', 'elokuva']], [], true])
  })

  test('where files are left, not even a small part of a large one is kept', async () => {
    const form = new FormData()
    form.append('words', 'teksti')
    form.append('files', file(5 * MB, 'iso.pdf'))
    expect(await readPosted(posting(form), 'left')).toEqual({ fields: [['words', 'teksti']], files: [], cut: true })
  })

  test('a body that breaks off, lies about its boundary or is no form at all is no fault of the house', async () => {
    const parts = (body: string, type = 'multipart/form-data; boundary=b') =>
      new Request('http://portal.test/', { method: 'POST', body, headers: { 'Content-Type': type } })
    const begun = '--b\r\nContent-Disposition: form-data; name="words"\r\n\r\nhei\r\n'
    expect(await readPosted(parts(begun))).toMatchObject({ files: [], cut: true })
    expect(await readPosted(parts(`${begun}--b--\r\n`))).toEqual({ fields: [['words', 'hei']], files: [], cut: false })
    expect(await readPosted(parts('--other\r\n\r\n'))).toEqual({ fields: [], files: [], cut: true })
    expect(await readPosted(parts('{"words":1}', 'application/json'))).toEqual({ fields: [], files: [], cut: false })
    expect(await readPosted(parts('x', 'multipart/form-data'))).toEqual({ fields: [], files: [], cut: false })
  })

  test('pages name the limits that files are held to', () => {
    expect([FILES_LIMIT, FILE_BYTES_LIMIT]).toEqual([TAKEN_FILES, TAKEN_BYTES])
  })

  test('only forms that take files may be large, and only in parts', () => {
    const parts = 'multipart/form-data; boundary=x'
    expect(bodyLimit('/me/requests/new', parts)).toBeGreaterThan(READ_LIMIT_BYTES)
    expect(bodyLimit('/me/requests/T-7KQ2M9XA', parts)).toBeGreaterThan(READ_LIMIT_BYTES)
    for (const path of ['/verify', '/me/requests/T-7KQ2M9XA/withdraw', '/me/requests/new.data', '/me/requests/t-1'])
      expect([path, bodyLimit(path, parts)]).toEqual([path, 65_536])
    expect(bodyLimit('/me/requests/new', 'application/x-www-form-urlencoded')).toBe(65_536)
    // Anybody may send a receipt to be checked; nobody may send a stranger's gigabyte.
    expect(bodyLimit('/verify-receipt', parts)).toBe(32 * 1024 ** 2)
    expect(bodyLimit('/verify-receipt', 'application/x-www-form-urlencoded')).toBe(65_536)
  })
})
