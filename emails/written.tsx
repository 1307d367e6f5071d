import { translator } from '#app/words/words.ts'
import { Frame } from './frame.tsx'
import { Go, Paragraph, Title } from './parts.tsx'
import type { MailProps, MessageOf } from './props.ts'

/** Staff have written about a request: what they wrote is in the portal. */
export function WrittenMail({ link, ...props }: MailProps & Pick<MessageOf<'message'>, 'link'>) {
  const { language, look } = props
  const t = translator(language)
  return (
    <Frame {...props} preview={t('mail.message.preview')}>
      <Title look={look}>{t('mail.message.title')}</Title>
      <Paragraph look={look}>{t('mail.message.text')}</Paragraph>
      <Go look={look} to={link}>
        {t('mail.message.open')}
      </Go>
    </Frame>
  )
}
