/** Corrections where the register is a database that the portal writes to: brought home, refused, and stopped by what stands there. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFaults, houseFaults, picture, startBrowser } from '../support/browser.ts'
import { filedExample } from '../support/filed.ts'
import { REAL_HOST, type RealPortal, startReal } from '../support/real.ts'
import { peopleOf } from '../support/real-people.ts'

const PIHLA = 'pihla.salo@saloja.example'

const MAPPING = `connector: sql
sql:
  connection: { setting: CRM_DATABASE_URL, access: read-write }
  table: contacts
  id: id
  columns:
    email: { column: mail, separator: ';' }
    name: name
    company: company
    jobTitle: job
    phones: { column: phone, separator: ';' }
    street: street
    postcode: postcode
    city: city
    country: country
    notes: notes
    categories: { column: categories, separator: ';' }
`

/** The example, with its contacts in a database of their own. */
function liveInstallation(folder: string): string {
  const installation = join(folder, 'installation')
  cpSync(filedExample(), installation, { recursive: true })
  const path = join(installation, 'registers', 'email-addresses.yaml')
  const yaml = readFileSync(path, 'utf8')
  const changed = yaml.replace('connector: file\n', MAPPING).replace('mapping: { profile: outlook-contacts-csv }\n', '')
  expect(changed).toContain(MAPPING)
  writeFileSync(path, changed)
  return installation
}

describe('a correction of a register that can be written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-live-'))
  const crm = new DatabaseSync(join(folder, 'crm.db'))
  let portal: RealPortal
  let browser: Browser
  let people: ReturnType<typeof peopleOf>
  beforeAll(async () => {
    crm.exec(
      'create table contacts (id integer primary key, mail text, name text, company text, job text, phone text, street text, postcode text, city text, country text, notes text, categories text)',
    )
    crm
      .prepare(
        "insert into contacts (mail, name, company, job, phone) values (?, ?, 'Salon puu', 'Myyjä', '040 000 0000')",
      )
      .run(PIHLA, 'Pihla Salo')
    portal = await startReal([], {
      INSTALLATION_DIR: liveInstallation(folder),
      CRM_DATABASE_URL: `sqlite:${join(folder, 'crm.db')}`,
    })
    browser = await startBrowser({ host: REAL_HOST, port: portal.httpsPort })
    people = peopleOf(portal, browser)
  })
  afterAll(async () => {
    await browser?.close()
    await portal?.stop()
    crm.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const held = () => Object(crm.prepare('select name, job from contacts').get())

  test('Pihla’s job is written at once, a refusal writes nothing, and a name that somebody changed meanwhile is nobody’s to overwrite', async () => {
    const faults: string[] = []
    const seen = async (page: Page, name: string) => {
      faults.push(...(await houseFaults(page, portal.url)), ...(await axeFaults(page)))
      await picture(page, `correct-live-${name}`)
      return people.mainOf(page)
    }
    const link = /https:\S+\/staff\/welcome\/[\w-]{43}/.exec(portal.command('owner').stdout)?.[0] ?? ''
    const oili = await people.join(link, 'Oili Omistaja', 'oili@malli.example')
    const pihla = await people.english()
    await people.verify(pihla.page, PIHLA)
    const ask = async (field: string, value: string) => {
      await pihla.page.goto(`${portal.url}/me`)
      await pihla.page.locator('a[href^="/me/email-addresses/correct/"]').first().click()
      await pihla.page.fill(`[id="value-${field}"]`, value)
      await pihla.page.locator('button[value=check]').click()
      await pihla.page.locator('button[value=send]').click()
      return /T-[2-9A-Z]{8}/.exec(pihla.page.url())?.[0] ?? ''
    }
    const decide = async (reference: string, decision: 'approve' | 'refuse') => {
      const { page } = oili
      await page.goto(`${portal.url}/staff/requests/${reference}/decision`)
      await page.check(`input[name=decision][value=${decision}]`)
      await page.locator('button[value=choose]').click()
      if (decision === 'refuse') {
        await page.locator('input[name=ground]').first().check()
        for (const words of await page.locator('textarea[name^=words-]:visible').all())
          await words.fill('Your passport says Salo.')
      }
      await page.locator('button[value=preview]').click()
      await page.locator('button[value=decide]').click()
      await people.endHolds()
    }
    const says = (reference: string, words: string) =>
      people.until(`${reference}: ${words}`, async () => {
        await pihla.page.goto(`${portal.url}/me/requests/${reference}`)
        return (await people.mainOf(pihla.page)).includes(words)
      })

    const job = await ask('jobTitle', 'Johtaja')
    await says(job, 'Your request is done')
    expect(held()).toEqual({ name: 'Pihla Salo', job: 'Johtaja' })
    await seen(pihla.page, '1-written')

    const refused = await ask('name', 'Pihla Metsä')
    await decide(refused, 'refuse')
    await says(refused, 'Refused')
    expect(await seen(pihla.page, '2-refused')).toContain('Your passport says Salo.')
    expect(held().name).toBe('Pihla Salo')

    const married = await ask('name', 'Pihla Salo-Virta')
    crm.exec("update contacts set name = 'Pihla Virta'")
    await decide(married, 'approve')
    await people.until('staff have both values', async () => {
      await oili.page.goto(`${portal.url}/staff/requests/${married}`)
      return (await people.mainOf(oili.page)).includes('The register now holds something else: Pihla Virta')
    })
    expect(await seen(oili.page, '3-conflict')).toContain('Pihla Salo-Virta')
    expect(held().name).toBe('Pihla Virta')
    await pihla.page.goto(`${portal.url}/me`)
    const register = pihla.page.locator('#register-email-addresses')
    expect(await register.innerText()).toContain('Pihla Virta')
    expect(await register.locator('.dispute').innerText()).toContain('Pihla Salo-Virta')
    await seen(pihla.page, '4-disputed')

    expect(faults).toEqual([])
    for (const value of [PIHLA, 'Virta', 'Johtaja']) expect(portal.log()).not.toContain(value)
    await Promise.all([oili, pihla].map(({ context }) => context.close()))
  }, 240_000)
})
