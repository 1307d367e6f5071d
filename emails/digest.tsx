import { translator } from '#app/words/words.ts'
import { Frame } from './frame.tsx'
import { Go, Paragraph, Title } from './parts.tsx'
import type { MailProps, MessageOf } from './props.ts'

/** What stands in the digest, in this order: first what is late. */
const COUNTED = ['overdue', 'targetNear', 'unassigned', 'toPost', 'open'] as const

/** For staff, once a day: how much there is to do, as counts alone. */
export function DigestMail(props: MailProps & Omit<MessageOf<'digest'>, 'message'>) {
  const { controller, counts, language, link, look, subject } = props
  const t = translator(language)
  const preview = t('mail.digest.preview', { open: counts.open, overdue: counts.overdue })
  return (
    <Frame {...{ controller, language, look, subject }} preview={preview}>
      <Title look={look}>{t('mail.digest.title')}</Title>
      {COUNTED.map((what) => (
        <Paragraph key={what} look={look}>
          {t(`mail.digest.${what}`, { count: counts[what] })}
        </Paragraph>
      ))}
      <Go look={look} to={link}>
        {t('mail.alert.open')}
      </Go>
      <Paragraph look={look}>{t('mail.alert.choose')}</Paragraph>
    </Frame>
  )
}
