import { describe, expect, test } from 'vitest'
import { contentPolicy, isOwnOrigin, networkOf, securityHeaders } from '#app/http/policy.ts'

describe('what a page may do', () => {
  test('no script, no other host, no frame around it', () => {
    for (const path of ['/', '/me', '/verify', '/mailbox', '/mailbox/1']) {
      const policy = contentPolicy(path)
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/https?:|\*|unsafe/)
    }
  })

  test('a mail in the mailbox is shown where it can do nothing', () => {
    expect(contentPolicy('/mailbox/abc/html')).toContain('sandbox')
    expect(contentPolicy('/mailbox/abc/html')).toContain("default-src 'none'")
  })

  test('HSTS only over https', () => {
    expect(securityHeaders('/', false)).not.toHaveProperty('Strict-Transport-Security')
    expect(securityHeaders('/', true)['Strict-Transport-Security']).toMatch(/max-age=\d{8}/)
  })

  test('a POST comes from our own pages or is refused', () => {
    const own = ['https://tiedot.example']
    expect(isOwnOrigin({ origin: 'https://tiedot.example' }, own)).toBe(true)
    expect(isOwnOrigin({ 'sec-fetch-site': 'same-origin' }, own)).toBe(true)
    for (const headers of [
      {},
      { origin: 'null' },
      { origin: 'https://tiedot.example.evil.test' },
      { origin: 'http://tiedot.example' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.test', 'sec-fetch-site': 'same-origin' },
    ]) {
      expect(isOwnOrigin(headers, own)).toBe(false)
    }
  })
})

describe('the network that limits count', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
