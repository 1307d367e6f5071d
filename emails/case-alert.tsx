import { translator } from '#app/words/words.ts'
import { Frame } from './frame.tsx'
import { Go, Paragraph, Title } from './parts.tsx'
import type { MailProps, MessageOf } from './props.ts'

/** For staff: there is something in the queue. Neither the case nor the person can be told from it. */
export function CaseAlertMail(props: MailProps & Omit<MessageOf<'case-alert'>, 'message'>) {
  const { controller, language, link, look, subject, why } = props
  const t = translator(language)
  return (
    <Frame {...{ controller, language, look, subject }} preview={t(`mail.alert.${why}.text`)}>
      <Title look={look}>{t(`mail.alert.${why}.title`)}</Title>
      <Paragraph look={look}>{t(`mail.alert.${why}.text`)}</Paragraph>
      <Go look={look} to={link}>
        {t('mail.alert.open')}
      </Go>
      {why === 'alarm' ? null : <Paragraph look={look}>{t('mail.alert.choose')}</Paragraph>}
    </Frame>
  )
}
