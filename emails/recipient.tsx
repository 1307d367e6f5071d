import { translator } from '#app/words/words.ts'
import { Frame } from './frame.tsx'
import { Go, Paragraph, Title } from './parts.tsx'
import type { MailProps, MessageOf } from './props.ts'

/** For a company that had data from us: there is a notice, which opens with a code to this very mailbox. */
export function RecipientMail({ link, ...props }: MailProps & Pick<MessageOf<'recipient-notice'>, 'link'>) {
  const { controller, language, look } = props
  const t = translator(language)
  return (
    <Frame {...props} preview={t('mail.recipient-notice.preview')}>
      <Title look={look}>{t('mail.recipient-notice.title')}</Title>
      <Paragraph look={look}>{t('mail.recipient-notice.text', { company: controller.name })}</Paragraph>
      <Paragraph look={look}>{t('mail.recipient-notice.how')}</Paragraph>
      <Go look={look} to={link}>
        {t('mail.recipient-notice.open')}
      </Go>
    </Frame>
  )
}
