import { translator } from '#app/words/words.ts'
import { Frame } from './frame.tsx'
import { Go, Paragraph, Title } from './parts.tsx'
import type { MailProps, MessageOf } from './props.ts'

/** There is a letter in the portal: nothing of what it says, not even what it is about. */
export function LetterMail({ link, ...props }: MailProps & Pick<MessageOf<'letter'>, 'link'>) {
  const { language, look } = props
  const t = translator(language)
  return (
    <Frame {...props} preview={t('mail.letter.preview')}>
      <Title look={look}>{t('mail.letter.title')}</Title>
      <Paragraph look={look}>{t('mail.letter.text')}</Paragraph>
      <Paragraph look={look}>{t('mail.letter.why')}</Paragraph>
      <Go look={look} to={link}>
        {t('mail.letter.open')}
      </Go>
    </Frame>
  )
}
