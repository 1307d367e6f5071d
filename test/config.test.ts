import { describe, expect, test } from 'vitest'
import { readConfig } from '#app/config.ts'

const REAL = {
  DATABASE_URL: 'mysql://portal:s3cret@db.example:3306/omatieto',
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

  test.each(['DATABASE_URL', 'PUBLIC_URL', 'SECRET_KEY', 'SMTP_URL'] as const)(
    '%s alone never starts a trial: all that is missing is named at once',
    (name) => {
      const faults = faultsOf({ [name]: REAL[name] }).join('\n')
      for (const other of Object.keys(REAL)) if (other !== name) expect(faults).toContain(`${other} is missing`)
    },
  )

  test('every wrong setting is named at once, and what was set is never repeated', () => {
    const wrong = {
      DATABASE_URL: 'postgres://u:hunter2@h/d',
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
