/** Taking one's data home, from the button to the opened file. On the engine of this run. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFaults, houseFaults, picture, savedBy, startBrowser } from '../support/browser.ts'
import { REAL_HOST, type RealPortal, startReal } from '../support/real.ts'
import { peopleOf } from '../support/real-people.ts'

const SAMPLES = [
  ['billing', 'installation/sample/billing.csv'],
  ['billing', 'installation/sample/billing.invoices.csv'],
]
const AINO = 'aino.kallio@kallionpuutarha.example'

describe('a package', () => {
  let portal: RealPortal
  let browser: Browser
  let people: ReturnType<typeof peopleOf>
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-package-'))
  beforeAll(async () => {
    portal = await startReal(SAMPLES)
    browser = await startBrowser({ host: REAL_HOST, port: portal.httpsPort })
    people = peopleOf(portal, browser)
  })
  afterAll(async () => {
    await browser?.close()
    await portal?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const faults: string[] = []
  async function seen(page: Page, name: string): Promise<string> {
    faults.push(...(await houseFaults(page, portal.url)), ...(await axeFaults(page)))
    await picture(page, `export-${name}`)
    return people.mainOf(page)
  }

  test('Aino asks for everything, is told when it is ready, downloads it, and opens it without a connection; what is changed is found out', async () => {
    const aino = await people.english()
    await people.verify(aino.page, AINO)
    await aino.page.goto(`${portal.url}/me`)
    await aino.page.locator('main a[href="/me/exports/new"]').click()
    await people.send(aino.page, 'Put the package together')
    expect(await aino.page.locator('.errors').innerText()).toContain('Choose what to download')
    await aino.page.check('input[name=profile][value=access]')
    await seen(aino.page, '1-ask')
    await people.send(aino.page, 'Put the package together')
    const here = aino.page.url()
    const isReady = async () => {
      await aino.page.goto(here)
      return (await people.mainOf(aino.page)).includes('The package is ready')
    }
    await people.until('the package is ready', isReady)
    await seen(aino.page, '2-ready')
    const mails = async () =>
      (await portal.mails()).filter(({ to, text }) => to === AINO && text.includes('/me/exports/'))
    await people.until('a mail says so', async () => (await mails()).length === 1)
    const [mail] = await mails()
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Aino|Kallio|1001/)
    const download = await savedBy(aino.page, () =>
      aino.page.getByRole('button', { name: 'Download the package (ZIP)' }).click(),
    )
    expect(download.name).toMatch(/^omatieto-T-[2-9A-Z]{8}\.zip$/)
    const zip = join(folder, 'package.zip')
    copyFileSync(download.path, zip)
    await aino.page.goto(here)
    expect(await seen(aino.page, '3-downloaded')).toContain('4 more times')

    expect(spawnSync('unzip', ['-tq', zip]).status).toBe(0)
    expect(portal.command('verify', zip)).toMatchObject({ status: 0 })
    expect(spawnSync('unzip', ['-q', zip, '-d', join(folder, 'open')]).status).toBe(0)
    const offline = await browser.newContext({ offline: true, javaScriptEnabled: false })
    const page = await offline.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(pathToFileURL(join(folder, 'open', 'index.html')).href)
    expect(await page.innerText('body')).toContain('Kallion Puutarha Oy')
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
    await picture(page, 'export-4-package')
    await offline.close()

    // The request is answered, and says so.
    await aino.page.goto(`${portal.url}/me/requests`)
    expect(await people.mainOf(aino.page)).toMatch(/Done|Granted|Review|Received/)
    expect(faults).toEqual([])
    expect(portal.command('audit', 'verify').status).toBe(0)
    for (const secret of [AINO, 'Kallion']) expect(portal.log()).not.toContain(secret)
    await aino.context.close()
  }, 180_000)
})
