import { dateOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Frame } from './frame.tsx'
import { Go, Paragraph, Title } from './parts.tsx'
import type { MailProps, MessageOf } from './props.ts'

/** The answer takes longer: the new day and the general reason stand in the mail, so that nobody has to sign in for them (Art. 12(3)). */
export function ExtensionMail(props: MailProps & Omit<MessageOf<'extension'>, 'message'>) {
  const { controller, language, link, look, reason, subject } = props
  const t = translator(language)
  const until = dateOf(props.until, language)
  return (
    <Frame {...{ controller, language, look, subject }} preview={t('mail.extension.preview', { until })}>
      <Title look={look}>{t('mail.extension.title')}</Title>
      <Paragraph look={look}>
        {t.rich('mail.extension.until', { until, b: (chunks) => <strong>{chunks}</strong> })}
      </Paragraph>
      <Paragraph look={look}>{t(`letters.reason.${reason}`)}</Paragraph>
      <Paragraph look={look}>{t('mail.extension.letter')}</Paragraph>
      <Go look={look} to={link}>
        {t('mail.letter.open')}
      </Go>
    </Frame>
  )
}
