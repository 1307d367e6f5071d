import { translator } from '#app/words/words.ts'
import { Frame } from './frame.tsx'
import { Go, Paragraph, Title } from './parts.tsx'
import type { MailProps, MessageOf } from './props.ts'

/** A package is ready: the link leads to its page, and opens nothing by itself. */
export function ExportReadyMail({ link, ...props }: MailProps & Pick<MessageOf<'export-ready'>, 'link'>) {
  const { language, look } = props
  const t = translator(language)
  return (
    <Frame {...props} preview={t('mail.export-ready.preview')}>
      <Title look={look}>{t('mail.export-ready.title')}</Title>
      <Paragraph look={look}>{t('mail.export-ready.text')}</Paragraph>
      <Go look={look} to={link}>
        {t('mail.export-ready.open')}
      </Go>
      <Paragraph look={look}>{t('mail.export-ready.notYou')}</Paragraph>
    </Frame>
  )
}
