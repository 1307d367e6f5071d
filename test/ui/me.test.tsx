import { renderToStaticMarkup } from 'react-dom/server'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { viewOf } from '#app/register/view.ts'
import { MePage } from '#app/ui/pages/me.tsx'
import { NoticePage } from '#app/ui/pages/notice.tsx'
import { Shell } from '#app/ui/shell.tsx'
import { aino, billing, found, mixed, nothing, plainNotice, sampleNotice, withPartner } from './register.ts'
import { controller, NOW, root } from './samples.ts'

const mine = {
  language: 'fi',
  timeZone: 'Europe/Helsinki',
  controller,
  address: 'aino@posti.example',
  requests: [],
  offered: [],
  leftAt: null,
  waitsUntil: null,
  ban: null,
  form: 'form',
} as const
const seeing = { today: Temporal.PlainDate.from('2026-11-23'), controller: withPartner, reviewed: new Set<string>() }
const readable = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('one’s own data', () => {
  const page = renderToStaticMarkup(<MePage {...mine} coverage={mixed} registers={[found]} proof={null} />)
  const text = readable(page)

  test('the coverage statement says where, how and when it was searched, and how old the data is', () => {
    expect(text).toContain('Haettu osoitteellasi kentästä: Sähköpostiosoite, 23.11.2026 klo 14.35')
    expect(text).toContain('Tiedot ovat sellaisina kuin ne olivat 20.11.2026 klo 14.35')
    expect(text).toContain('2 riviä ei voitu lukea. Emme tiedä, kenen ne ovat.')
  })

  test('a register that did not answer is named, and is not called empty', () => {
    expect(text).toContain('Tukipyynnöt Ei vastausta Rekisteri ei vastannut, joten emme tiedä, onko siinä tietojasi.')
  })

  test('a register that is held back does not say whether anything was found', () => {
    expect(text).toContain('Tapahtumat Vaatii lisätiedon Osoitetta voi lukea usea ihminen.')
  })

  test('every field that holds something has its value and, behind one question, everything the law asks to be told', () => {
    const email = readable(page.slice(page.indexOf('Sähköpostiosoite</dt>'), page.indexOf('Puhelinnumero</dt>')))
    for (const part of [
      'aino.virtanen@posti.example',
      'Suoramarkkinointi',
      'Oikeutettu etu',
      '(julkinen lähde)',
      '3.11.2029 asti',
    ]) {
      expect(email).toContain(part)
    }
  })

  test('a field without a value is named as empty', () => {
    expect(text).toContain('Näissä ei ole mitään: Verkkolaskuosoite.')
  })

  test('text that may be about other people is held back until somebody has read it, and says whom to ask', () => {
    expect(text).not.toContain('Soita aina ennen klo 12')
    expect(text).toContain('Muistiinpanot Näytetään tarkistuksen jälkeen')
    expect(text).toContain('Työntekijä lukee tekstin, ennen kuin se voidaan näyttää.')
  })

  test('of many invoices the newest five are shown, with how many there are and the way to all', () => {
    expect(page.match(/<tr role="row"><td/g)).toHaveLength(5)
    expect(text).toContain('Uusimmat 5, yhteensä 43.')
    expect(page).toContain('href="/me/billing/invoices?record=aino"')
  })

  test('each invoice says until when the law has it kept, whatever is asked', () => {
    expect(text).toContain('31.12.2032 asti')
  })

  test('where nothing was found, the page says so of this address only, and offers other ways to search', () => {
    const none = readable(renderToStaticMarkup(<MePage {...mine} coverage={nothing} registers={[]} proof={null} />))
    expect(none).toContain(
      'Tällä osoitteella ei löytynyt mitään. Jonkin muun tunnisteen alla tietojasi voi silti olla.',
    )
    expect(none).toContain('asiakasnumero')
    expect(none).toContain('Voit silti pyytää meitä hakemaan tietojasi muulla tunnisteella')
    expect(none).toContain('tietosuoja@havukka.example')
  })

  test('a shared address is asked for a further proof once, however many registers hold something back', () => {
    const asked = renderToStaticMarkup(<MePage {...mine} coverage={mixed} registers={[]} proof={{ why: 'role' }} />)
    expect(asked.match(/href="\/me\/proof"/g)).toHaveLength(1)
    expect(page).not.toContain('href="/me/proof"')
  })

  test('what a cell holds is shown as it stands, never run', () => {
    const values = { ...aino.values, name: ['<img src=x onerror=alert(1)>', '{company}'] }
    const records = [viewOf(billing, { ...aino, values }, seeing)]
    const odd = renderToStaticMarkup(
      <MePage {...mine} coverage={mixed} registers={[{ summary: found.summary, records }]} proof={null} />,
    )
    expect(odd).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(odd).toContain('{company}')
    expect(odd).not.toContain('<img src=x')
  })
})

describe('the frame of every page', () => {
  const inFrame = (more: Partial<typeof root>) =>
    renderToStaticMarkup(<Shell root={{ ...root, ...more }}>sisältö</Shell>)

  test('says when the visit ends if nothing is done, and at the latest', () => {
    const idle = inFrame({ signedIn: { idleAt: NOW + 1_800_000, endsAt: NOW + 7_200_000 } })
    const last = inFrame({ signedIn: { idleAt: NOW + 1_800_000, endsAt: NOW + 600_000 } })
    expect(readable(idle)).toContain('Jos et tee mitään, sinut kirjataan ulos klo 15.05.')
    expect(readable(last)).toContain('Käyntisi päättyy klo 14.45.')
    expect(inFrame({ signedIn: null })).not.toContain('/sign-out')
  })

  test('offers the other languages in their own words and comes back to the same page', () => {
    const html = inFrame({ path: '/notice/billing?x=1&y=2' })
    expect(html).toContain('<input type="hidden" name="to" value="/notice/billing?x=1&amp;y=2"/>')
    expect(html).toContain('<button type="submit" name="lang" value="sv" lang="sv">Svenska</button>')
    expect(inFrame({ languages: ['fi'] })).not.toContain('action="/language"')
  })

  test('shows the trial’s banner in trial only', () => {
    expect(inFrame({ trial: true })).toContain('href="/mailbox"')
    expect(inFrame({ trial: false })).not.toContain('/mailbox')
  })
})

describe('the marketing ban', () => {
  const page = (ban: { since: number; reference: string } | null) =>
    readable(renderToStaticMarkup(<MePage {...mine} ban={ban} coverage={mixed} registers={[found]} proof={null} />))

  test('stands where a register says what it uses data for: to be forbidden, or forbidden already', () => {
    expect(page(null)).toContain('Voit kieltää sen milloin tahansa')
    const banned = page({ since: 1_795_860_000_000, reference: 'T-2A3B4C5D' })
    expect(banned).toContain('eikä näitä tietoja käytetä siihen')
    expect(banned).toContain('Kielto on voimassa 28.11.2026 alkaen.')
    expect(banned).toContain('ei ole suostumus mihinkään')
    expect(banned).not.toContain('Etkö halua mainoksia?')
  })
})

describe('the notice', () => {
  const versions = [{ href: '/notice', from: '2026-11-23', inForce: true }]

  test('the marketing ban stands apart from the other rights, and only where there is marketing', () => {
    const used = readable(
      renderToStaticMarkup(<NoticePage language="fi" notice={sampleNotice} inForce versions={versions} />),
    )
    const unused = readable(
      renderToStaticMarkup(<NoticePage language="fi" notice={plainNotice} inForce versions={versions} />),
    )
    expect(used).toContain('Tärkeää Voit kieltää suoramarkkinoinnin')
    expect(unused).toContain('Tietojasi ei käytetä suoramarkkinointiin.')
  })

  test('an earlier version says that it is no longer in force', () => {
    const old = renderToStaticMarkup(
      <NoticePage language="sv" notice={sampleNotice} inForce={false} versions={versions} />,
    )
    expect(readable(old)).toContain('Det här är en tidigare version.')
  })

  test('nothing in it is folded away, so that it prints whole', () => {
    const html = renderToStaticMarkup(<NoticePage language="en" notice={sampleNotice} inForce versions={versions} />)
    expect(html).not.toContain('<details')
  })

  test('a right that nothing here gives rise to is told, and said to concern nothing at present', () => {
    const text = readable(
      renderToStaticMarkup(<NoticePage language="en" notice={sampleNotice} inForce versions={versions} />),
    )
    expect(text).toContain('(GDPR, Article 7(3)) At present we do no processing that this right would concern.')
  })
})
