/** The coverage statement: where it was searched, how, and what that found. */
import type { Coverage } from '#app/register/coverage.ts'
import { type Language, say } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Tag } from '../ui/parts/blocks.tsx'
import {
  COVERAGE_PARTS,
  COVERAGE_TAGS,
  COVERAGE_TONES,
  type CoveragePart,
  HowSearched,
  Lacking,
} from '../ui/parts/coverage.tsx'
import type { Gathered } from './gathered.ts'

type Register = Coverage['notFound'][number]

function outcomeText(part: CoveragePart, searched: Register, language: Language): string {
  const t = translator(language)
  if (part === 'found') {
    const count = 'count' in searched && typeof searched.count === 'number' ? searched.count : 0
    return t('coverage.foundText', { count })
  }
  if (part === 'withheld' || part === 'unreachable') return t(`package.searched.${part}`)
  if (part === 'notFound') return t('coverage.nothingText')
  return part === 'notLoaded' ? t('coverage.neverLoaded') : t('coverage.notSearchable')
}

/** One item for each register, what was found first. */
export function Searched({ gathered: { coverage, language, timeZone } }: { gathered: Gathered }) {
  const t = translator(language)
  const items = COVERAGE_PARTS.flatMap((part) => coverage[part].map((searched) => ({ part, searched })))
  return (
    <section id="searched">
      <h2>{t('package.searched.title')}</h2>
      <ul className="coverage">
        {items.map(({ part, searched }) => (
          <li key={searched.register}>
            <h3>
              {say(searched.title, language)}{' '}
              <Tag tone={COVERAGE_TONES[part]}>{t(`coverage.${COVERAGE_TAGS[part]}`)}</Tag>
            </h3>
            <p>{outcomeText(part, searched, language)}</p>
            <HowSearched part={part} searched={searched} language={language} timeZone={timeZone} />
            <Lacking searched={searched} language={language} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </section>
  )
}
