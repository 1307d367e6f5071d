/** `README.txt`: what the package is, for whoever opens the folder before the pages. */
import { momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import type { Gathered } from './gathered.ts'
import { missingIn } from './manifest.ts'
import { contentsOf, guardText } from './parts.ts'

const WIDTH_CHARACTERS = 78

/** Breaks a text at spaces, so that it can be read in a narrow window. */
function wrapped(text: string, indent = ''): string {
  const lines: string[] = []
  let line = indent
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + word.length > WIDTH_CHARACTERS) {
      lines.push(line.trimEnd())
      line = indent
    }
    line += `${word} `
  }
  return [...lines, line.trimEnd()].join('\n')
}

function missingLines(gathered: Gathered): string[] {
  const t = translator(gathered.language)
  const missing = missingIn(gathered)
  if (missing.length === 0) return []
  const lines = missing.map(({ title, why }) => `  - ${title}: ${t(`package.missing.${why}`)}`)
  return ['', t('package.missing.title'), wrapped(t('package.missing.text')), ...lines]
}

/** The whole text; lines end as Windows’ old editors want them. */
export function readmeOf(gathered: Gathered): string {
  const { profile, language, timeZone, controller, reference, madeAt } = gathered
  const t = translator(language)
  const guard = guardText(gathered)
  const lines = [
    t(`package.title.${profile}`),
    '',
    `${t('package.about.controller')}: ${controller.name} (${controller.businessId})`,
    `${t('package.about.reference')}: ${reference}`,
    `${t('package.about.madeAt')}: ${momentOf(madeAt, language, timeZone)}`,
    '',
    wrapped(t(`package.lead.${profile}`, { company: controller.name })),
    wrapped(t('package.private')),
    ...missingLines(gathered),
    '',
    t('package.files.title'),
    ...contentsOf(gathered).flatMap(({ file, text }) => ['', file, wrapped(text, '  ')]),
    ...(guard === null ? [] : ['', wrapped(guard)]),
    '',
  ]
  return lines.join('\n').replaceAll('\n', '\r\n')
}
