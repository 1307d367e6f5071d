import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openMailbox, readMailbox } from '#app/worker/mailbox.ts'

let folder: string
let now = 1_772_438_400_000
const clock = { now: () => now }
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'omatieto-mailbox-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const letter = (messageId: string) => ({
  to: 'aino@asiakas.example',
  subject: 'Koodi',
  html: '<p>1234 5678</p>',
  text: '1234 5678',
  language: 'fi' as const,
  messageId,
})

describe('the trial’s mailbox', () => {
  test('is empty before the first mail', async () => {
    expect(await readMailbox(join(folder, 'mailbox'))).toEqual([])
  })

  test('shows the newest mail first, whole', async () => {
    const box = openMailbox(join(folder, 'mailbox'), clock)
    await box.send(letter('first'))
    now += 1000
    await box.send(letter('second'))
    const mails = await readMailbox(join(folder, 'mailbox'))
    expect(mails.map(({ id }) => id)).toEqual(['second', 'first'])
    expect(mails[0]).toEqual({
      id: 'second',
      to: 'aino@asiakas.example',
      subject: 'Koodi',
      html: '<p>1234 5678</p>',
      text: '1234 5678',
      date: now,
    })
  })

  test('keeps a mail that is sent again once', async () => {
    const box = openMailbox(folder, clock)
    await box.send(letter('same'))
    await box.send(letter('same'))
    expect(await readMailbox(folder)).toHaveLength(1)
  })

  test('can be read by its owner alone, names nobody in a file name, and leaves no half mails', async () => {
    const dir = join(folder, 'mailbox')
    const box = openMailbox(dir, clock)
    await Promise.all(Array.from({ length: 20 }, (_, index) => box.send(letter(`mail-${index}`))))
    expect(readdirSync(dir).every((name) => /^mail-\d+\.json$/.test(name))).toBe(true)
    expect(statSync(dir).mode & 0o077).toBe(0)
    expect(statSync(join(dir, 'mail-0.json')).mode & 0o077).toBe(0)
  })

  test('keeps the last 200', async () => {
    const box = openMailbox(folder, clock)
    for (let number = 0; number < 205; number += 1) {
      now += 1
      await box.send(letter(`mail-${number}`))
    }
    const mails = await readMailbox(folder)
    expect(mails).toHaveLength(200)
    expect(mails.at(-1)?.id).toBe('mail-5')
  })

  test('a folder that cannot be written to is for later', async () => {
    writeFileSync(join(folder, 'file'), '')
    await expect(openMailbox(join(folder, 'file', 'mailbox'), clock).send(letter('one'))).rejects.toMatchObject({
      when: 'later',
      fault: 'mailbox',
    })
  })
})
