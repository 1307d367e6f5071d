/** What a letter says of each value that is corrected. */
import { formatValue } from '#app/register/kinds.ts'
import { type Kind, type Language, say, type Words } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'

/** A value before and after. `from` is null where it is there and the person is not shown it. */
type Corrected = {
  readonly field: {
    readonly label: Words
    readonly kind: Kind
    readonly choices: Readonly<Record<string, Words>> | null
  }
  readonly system: string
  readonly from: readonly string[] | null
  readonly to: readonly string[]
}

type Place = { readonly language: Language; readonly timeZone: string }

const VALUE_LIMIT_CHARACTERS = 200 // Some lines of a letter; all of a longer value stands on the page of the request.

function valuesText({ field }: Corrected, values: readonly string[], { language, timeZone }: Place): string {
  const t = translator(language)
  if (values.length === 0) return t('correct.empty')
  const { kind, choices } = field
  const shown = values.map((raw) => formatValue(kind, raw, { language, timeZone, choices: choices ?? undefined }))
  // A letter has one line for it, whatever breaks the value has.
  const text = shown.join(', ').replaceAll(/\s+/g, ' ').trim()
  return text.length > VALUE_LIMIT_CHARACTERS ? `${[...text].slice(0, VALUE_LIMIT_CHARACTERS).join('')}…` : text
}

/** A line for each field that is corrected, is not, or was granted before: from what to what, and in which system. */
export const correctedLines = (
  place: Place,
  how: 'done' | 'stays' | 'granted',
  corrections: readonly Corrected[],
): string[] =>
  corrections.map((one) => {
    const t = translator(place.language)
    const to = valuesText(one, one.to, place)
    const from = one.from === null ? t('correct.hidden') : valuesText(one, one.from, place)
    const what = t('correct.approve.change', { field: say(one.field.label, place.language), from, to })
    return t(`correct.letter.${how}`, { what, system: one.system })
  })
