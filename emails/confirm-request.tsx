import { translator } from '#app/words/words.ts'
import { Frame } from './frame.tsx'
import { Go, Paragraph, Subheading, Title } from './parts.tsx'
import type { MailProps, MessageOf } from './props.ts'

/** The way to the page with the button that confirms a request; what was asked is said there, not here. */
export function ConfirmRequestMail({ link, ...props }: MailProps & Pick<MessageOf<'confirm-request'>, 'link'>) {
  const { language, look } = props
  const t = translator(language)
  return (
    <Frame {...props} preview={t('mail.confirm-request.preview')}>
      <Title look={look}>{t('mail.confirm-request.title')}</Title>
      <Paragraph look={look}>{t('mail.confirm-request.text')}</Paragraph>
      <Paragraph look={look}>{t('mail.confirm-request.press')}</Paragraph>
      <Go look={look} to={link}>
        {t('mail.confirm-request.open')}
      </Go>
      <Subheading look={look}>{t('mail.confirm-request.notYouTitle')}</Subheading>
      <Paragraph look={look}>{t('mail.confirm-request.notYou')}</Paragraph>
    </Frame>
  )
}
