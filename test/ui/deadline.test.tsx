import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '#app/register/register.ts'
import { deadlineOf } from '#app/request/deadline.ts'
import { DeadlineSteps } from '#app/ui/parts/deadline.tsx'

function explained(received: string, extended: boolean, language: Language): string {
  const deadline = deadlineOf({ received, timeZone: 'Europe/Helsinki', country: 'FI', extended })
  const html = renderToStaticMarkup(<DeadlineSteps deadline={deadline} language={language} />)
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

describe('the explanation of a deadline', () => {
  test('names each step with its article, and the holiday in the reader’s language', () => {
    expect(explained('2026-05-19', false, 'fi')).toBe(
      'Miten määräaika on laskettu Pyyntö saapui 19.5.2026. Saapumispäivää ei lasketa mukaan. 1182/71 Art. 3(1) Kuukausi siitä on 19.6.2026, samannumeroinen päivä. 1182/71 Art. 3(2)(c) 19.6.2026 on pyhäpäivä (juhannusaatto), joten määräaika siirtyy. 1182/71 Art. 3(4) 20.6.2026 on pyhäpäivä (juhannuspäivä), joten määräaika siirtyy. 1182/71 Art. 3(4) 21.6.2026 on sunnuntai, joten määräaika siirtyy. 1182/71 Art. 3(4) Viimeinen päivä on 22.6.2026, vuorokauden loppuun. 1182/71 Art. 3(2)(c) Laskettu päivä on apuväline. Vastaus annetaan ilman aiheetonta viivytystä, ja vastaaja vastaa määräajasta.',
    )
    expect(explained('2026-05-19', false, 'sv')).toContain('19 juni 2026 är en helgdag (midsommarafton)')
    expect(explained('2026-05-19', false, 'en')).toContain('19 June 2026 is a public holiday (Midsummer Eve)')
  })

  test('says which reading of an extension was taken, and why', () => {
    expect(explained('2026-01-31', true, 'en')).toContain('since that is earlier: 28 April 2026. GDPR Art. 12(3)')
    expect(explained('2026-03-06', true, 'en')).toContain('Two further months end on 6 June 2026.')
  })

  test.each(LANGUAGES)('ends by saying that the date is an aid, and leaves nothing unsaid: %s', (language) => {
    const aid = {
      fi: /Laskettu päivä on apuväline\. [^.]+\.$/,
      sv: /ett hjälpmedel\. [^.]+\.$/,
      en: /an aid\. [^.]+\.$/,
    }
    for (const received of ['2026-01-31', '2026-03-06', '2026-05-19', '2025-11-24', '2026-01-30'])
      for (const extended of [false, true]) {
        const text = explained(received, extended, language)
        expect(text).toMatch(aid[language])
        expect(text).not.toMatch(/deadline\.\w|undefined|[{}]|\(\)/)
      }
  })
})
