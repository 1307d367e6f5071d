import { expect, test } from 'vitest'
import { checkFiles, FILE_BYTES_LIMIT, FILES_LIMIT, type SentFile } from '#app/journey/request/attachments.ts'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n%%EOF\n')
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const file = (name: string, content: string | Uint8Array): SentFile => ({ name, bytes: Buffer.from(content) })

/** What comes of each file; the faults where there is one. */
async function outcome(...sent: readonly SentFile[]): Promise<string[]> {
  const checked = await checkFiles(sent)
  return checked.ok
    ? checked.files.map(({ name, type }) => `${name} ${type}`)
    : checked.faults.map(({ name, why }) => `${name} ${why}`)
}

test('a file is what its bytes say, whatever it calls itself, and is saved under a name that says the same', async () => {
  expect(
    await outcome(
      file('todiste.pdf', PDF),
      file('Kuva.PNG', PNG),
      file('kuva.exe', PNG),
      file('kirje.html', '<script>alert(1)</script>'),
      file('../../etc/muistio.txt', 'Hei!'),
    ),
  ).toEqual([
    'todiste.pdf application/pdf',
    'Kuva.PNG image/png',
    'kuva.exe.png image/png',
    'kirje.html.txt text/plain',
    'muistio.txt text/plain',
  ])
})

test('a name that would steer a path or a header, or is none, is made one', async () => {
  expect(
    await outcome(file('a"b\r\nX: y.txt', 'Hei'), file('..', 'Hei'), file('', 'Hei'), file('C:\\tmp\\oma.txt', 'Hei')),
  ).toEqual(['abX y.txt text/plain', 'file.txt text/plain', 'file.txt text/plain', 'oma.txt text/plain'])
})

test('the sixth, the empty, the too large, and what no office opens safely are each named, and then none is taken', async () => {
  const program = Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])
  expect(await outcome(file('hyvä.txt', 'Hei'), file('ohjelma.pdf', program), file('tyhjä.txt', ''))).toEqual([
    'ohjelma.pdf type',
    'tyhjä.txt empty',
  ])
  expect(await outcome(file('suuri.txt', Buffer.alloc(FILE_BYTES_LIMIT + 1, 'a')))).toEqual(['suuri.txt too-large'])
  const many = Array.from({ length: FILES_LIMIT + 1 }, (_none, index) => file(`${index}.txt`, 'Hei'))
  expect(await outcome(...many)).toEqual(['5.txt too-many'])
})
