import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Button } from '../parts/form.tsx'

/** A form as it was sent after the visit had ended: where to, and its fields in order. */
type KeptForm = { readonly path: string; readonly fields: readonly (readonly [string, string])[] }

type Props = { readonly language: Language; readonly form: KeptForm; readonly drop?: string }

/**
 * The form that outlived its visit. One button sends it where it was going, with every field as it was typed; the other posts to
 * `drop` and lets it go. Opening the page changes nothing.
 */
export function ResumePage({ language, form, drop = '/resume' }: Props) {
  const t = translator(language)
  return (
    <div className="page">
      <h1>{t('visit.resume.title')}</h1>
      <p className="lead">{t('visit.resume.text')}</p>
      <div className="buttons">
        <form method="post" action={form.path} encType="multipart/form-data">
          {form.fields.map(([name, value], index) => (
            // A textarea keeps line breaks byte for byte; a hidden input would too, but not in every browser.
            // biome-ignore lint/suspicious/noArrayIndexKey: a form may hold the same name twice, and nothing is ever reordered.
            <textarea key={`${index}-${name}`} name={name} defaultValue={value} hidden />
          ))}
          <Button>{t('visit.resume.go')}</Button>
        </form>
        <form method="post" action={drop}>
          <input type="hidden" name="intent" value="drop" />
          <Button look="quiet">{t('visit.resume.drop')}</Button>
        </form>
      </div>
    </div>
  )
}
