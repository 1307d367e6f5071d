import { reasonOf } from '#app/register/kinds.ts'
import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { BackLink } from '../../parts/blocks.tsx'
import { TextArea } from '../../parts/fields.tsx'
import { Button, ErrorSummary, PlainForm } from '../../parts/form.tsx'

type Props = {
  readonly language: Language
  readonly id: string
  readonly refused?: { readonly why: 'done' | 'no-note' | 'too-long'; readonly note: string } | undefined
}

export const NOTE_LIMIT_CHARACTERS = 2_000 // A page of what was done; more belongs to a request's notes.

function saidOf(why: 'done' | 'no-note' | 'too-long', language: Language): string {
  if (why === 'too-long') return reasonOf({ why, limit: NOTE_LIMIT_CHARACTERS }, language)
  return translator(language)(why === 'done' ? 'queue.item.gone' : 'queue.item.noteMissing')
}

/** Says what was done about something that waited, and takes it off the list. What was typed stays if it could not be. */
export function SettlePage({ language, id, refused }: Props) {
  const t = translator(language)
  const said = refused && saidOf(refused.why, language)
  return (
    <div className="page">
      <BackLink language={language} to={`/staff/queue/${id}`} />
      <ErrorSummary language={language} errors={said ? [{ field: 'note', text: said }] : []} />
      <h1>{t('queue.item.settle')}</h1>
      <PlainForm action={`/staff/queue/${id}/settle`}>
        <TextArea
          name="note"
          label={t('queue.item.note')}
          hint={t('queue.item.noteHint')}
          error={said}
          value={refused?.note}
          rows={4}
          maxLength={NOTE_LIMIT_CHARACTERS}
        />
        <Button name="intent" value="settle">
          {t('queue.item.settle')}
        </Button>
      </PlainForm>
    </div>
  )
}
