import { describe, expect, test } from 'vitest'
import { readConfig } from '#app/config.ts'

const REAL = {
  DATABASE_URL: 'mysql://portal:s3cret@db.example:3306/omatieto',
  LEDGER_URL: 'file:/mnt/elsewhere/ledger',
  PUBLIC_URL: 'https://tiedot.example',
  SECRET_KEY: 'ab'.repeat(32),
  SMTP_URL: 'smtps://portal:s3cret@mail.example:465',
  MAIL_FROM: 'tietosuoja@yritys.example',
  INSTALLATION_DIR: 'installation',
}

const faultsOf = (environment: Record<string, string>) => {
  const read = readConfig(environment, '/srv/omatieto')
  return 'faults' in read ? read.faults : []
}

describe('settings', () => {
  test('nothing set is a trial on this machine alone', () => {
    const read = readConfig({}, '/srv/omatieto')
    expect(read).toMatchObject({
      config: { mode: 'trial', host: '127.0.0.1', port: 3000, publicUrl: 'http://localhost:3000' },
    })
  })

  test('everything set is real', () => {
    expect(readConfig(REAL, '/srv/omatieto')).toMatchObject({
      config: { mode: 'real', publicUrl: 'https://tiedot.example' },
    })
  })

  test.each(['DATABASE_URL', 'LEDGER_URL', 'PUBLIC_URL', 'SECRET_KEY', 'SMTP_URL'] as const)(
    '%s alone never starts a trial: all that is missing is named at once',
    (name) => {
      const faults = faultsOf({ [name]: REAL[name] }).join('\n')
      for (const other of Object.keys(REAL)) if (other !== name) expect(faults).toContain(`${other} is missing`)
    },
  )

  test.each([
    ['file:/mnt/elsewhere/ledger', 'file:///mnt/elsewhere/ledger'],
    ['mysql://ledger:s3cret@other.example/ledger', 'sqlite:/mnt/elsewhere/ledger.db'],
  ])('the ledger is a folder or another database: %s, %s', (...urls) => {
    for (const url of urls) expect(faultsOf({ ...REAL, LEDGER_URL: url })).toEqual([])
  })

  test.each([
    ['mysql://another:name@db.example/omatieto', /^LEDGER_URL names the database of DATABASE_URL/],
    ['file:ledger', /^LEDGER_URL is where erasures and bans/],
    ['file://server/ledger', /^LEDGER_URL is where erasures and bans/],
  ])('a ledger that would be lost with the database, or is nowhere, is a fault: %s', (url, fault) => {
    const [, ...faults] = faultsOf({ ...REAL, LEDGER_URL: url })
    expect(faults).toEqual([expect.stringMatching(fault)])
  })

  test('every wrong setting is named at once, and what was set is never repeated', () => {
    const wrong = {
      DATABASE_URL: 'postgres://u:hunter2@h/d',
      LEDGER_URL: 'ftp://u:hunter2@h/d',
      PUBLIC_URL: 'http://tiedot.example',
      SECRET_KEY: 'hunter2',
      SMTP_URL: 'hunter2',
      MAIL_FROM: 'hunter2',
      INSTALLATION_DIR: 'x',
      PORT: '99999',
      TRUSTED_PROXIES: 'hunter2',
      LOG_LEVEL: 'hunter2',
    }
    const faults = faultsOf(wrong)
    for (const name of Object.keys(wrong)) if (name !== 'INSTALLATION_DIR') expect(faults.join('\n')).toContain(name)
    expect(faults.join('\n')).not.toContain('hunter2')
  })
})
