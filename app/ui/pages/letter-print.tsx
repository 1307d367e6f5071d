import type { Letter } from '#app/letter/letter.ts'
import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Warning } from '../parts/blocks.tsx'
import { LetterBody, LetterMarks, Lines } from '../parts/letter.tsx'

type Props = {
  /** The language of whoever prints it; the letter is in its own. */
  readonly language: Language
  readonly letter: Letter
}

/** A letter on A4 for a window envelope: on paper it stands alone, without anything of the portal around it. */
export function LetterPrintPage({ language, letter }: Props) {
  const t = translator(language)
  return (
    <div className="page">
      <div className="noprint">
        <p>{t('letters.print.hint')}</p>
        {letter.addressee.length === 0 ? (
          <Warning language={language}>
            <p>{t('letters.print.noAddress')}</p>
          </Warning>
        ) : null}
      </div>
      <article className="paper full" lang={letter.language}>
        <p className="paper-sender">
          <Lines lines={letter.sender} />
        </p>
        <LetterMarks letter={letter} />
        <p className="paper-window">
          <Lines lines={letter.addressee} />
        </p>
        <h1>{letter.title}</h1>
        <LetterBody letter={letter} heading="h2" />
      </article>
    </div>
  )
}
