import type { Block, Letter } from '#app/letter/letter.ts'
import { dateOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'

/** Lines under each other, as on an envelope. */
export function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line} className="line">
      {line}
    </span>
  ))
}

type Heading = 'h2' | 'h3' | 'h4'
/** A letter's own headings stand one level below its title. */
const BELOW = { h1: 'h2', h2: 'h3', h3: 'h4' } as const

function LetterBlock({ block, heading: Heading }: { block: Block; heading: Heading }) {
  if (block.kind === 'h') return <Heading>{block.text}</Heading>
  if (block.kind === 'p') return <p>{block.text}</p>
  if (block.kind === 'lines')
    return (
      <p>
        <Lines lines={block.items} />
      </p>
    )
  return (
    <ul>
      {block.items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}

/** Its own headings are of the level `heading`, one below its title. */
export function LetterBody({ letter, heading }: { letter: Letter; heading: Heading }) {
  return (
    <div className="letter-body">
      {letter.blocks.map((block, at) => (
        // The blocks never move, and two of them may say the same.
        // biome-ignore lint/suspicious/noArrayIndexKey: See above.
        <LetterBlock key={at} block={block} heading={heading} />
      ))}
      <p className="signature">
        <Lines lines={letter.signature} />
      </p>
    </div>
  )
}

/** The day of a letter and its reference. */
export function LetterMarks({ letter }: { letter: Letter }) {
  const { date, language, reference } = letter
  return (
    <p className="letter-marks">
      <time dateTime={date}>{dateOf(date, language)}</time>
      <span>
        {translator(language)('letters.reference')} {reference}
      </span>
    </p>
  )
}

/** A letter in a page, as it is read in the portal and previewed by staff. `title`: the level of its title. */
export function LetterView({ letter, title: Title }: { letter: Letter; title: keyof typeof BELOW }) {
  return (
    <article className="letter" lang={letter.language}>
      <LetterMarks letter={letter} />
      <Title>{letter.title}</Title>
      <LetterBody letter={letter} heading={BELOW[Title]} />
    </article>
  )
}
