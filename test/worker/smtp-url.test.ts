import { describe, expect, test } from 'vitest'
import { readSmtpUrl } from '#app/worker/smtp-url.ts'

const server = (url: string) => {
  const read = readSmtpUrl(url)
  return read.ok ? read.server : read.fault
}

describe('the address of the mail server', () => {
  test('smtps speaks TLS from the start, on port 465', () => {
    expect(server('smtps://posti:s%40la%2Fsana@mail.example')).toEqual({
      host: 'mail.example',
      port: 465,
      tls: 'from-the-start',
      login: { user: 'posti', password: 's@la/sana' },
    })
  })

  test('smtp demands STARTTLS of every server that is not on this machine', () => {
    expect(server('smtp://mail.example')).toEqual({ host: 'mail.example', port: 587, tls: 'required', login: null })
    expect(server('smtp://u:p@10.0.0.5:25')).toMatchObject({ port: 25, tls: 'required' })
    expect(server('smtp://localhost.example:25')).toMatchObject({ tls: 'required' })
    expect(server('smtp://127.0.0.1.example:25')).toMatchObject({ tls: 'required' })
  })

  test('the loopback interface needs no TLS', () => {
    for (const host of ['localhost', '127.0.0.1', '127.3.2.1', '[::1]'])
      expect(server(`smtp://${host}:25`)).toMatchObject({ tls: 'none' })
    expect(server('smtp://[::1]:25')).toMatchObject({ host: '::1' })
  })

  test('a relay in one’s own network does without TLS only where that is said, and never with a password', () => {
    expect(server('smtp://relay:25?tls=off')).toEqual({ host: 'relay', port: 25, tls: 'none', login: null })
    expect(server('smtp://u:p@relay:25?tls=off')).toBe('would send a password without TLS')
    expect(server('smtps://relay?tls=off')).toBe('asks for smtps and for tls=off at once')
  })

  test('nothing else can be slipped in, such as certificates unchecked or mail in the log', () => {
    for (const more of [
      'tls=no',
      'ignoreTLS=true',
      'logger=true&debug=true',
      'tls.rejectUnauthorized=false',
      'tls=off&debug=true',
    ]) {
      expect(server(`smtp://mail.example?${more}`)).toBe('may end with ?tls=off and nothing else')
    }
  })

  test('what is no mail server’s address is refused, and a fault never repeats the password', () => {
    expect(server('mail.example')).toBe('is no address')
    expect(server('https://mail.example')).toBe('begins with smtp: or smtps:')
    expect(server('smtp://')).toBe('names no server')
    expect(server('smtp://u:100%@mail.example')).not.toContain('100%')
  })
})
