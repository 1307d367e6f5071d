import { translator } from '#app/words/words.ts'
import { Frame } from './frame.tsx'
import { Go, Paragraph, Subheading, Title } from './parts.tsx'
import type { MailProps } from './props.ts'

type Props = MailProps & {
  readonly message: 'staff-invite' | 'staff-reset' | 'staff-notice'
  readonly link: string
}

/** The mails to staff: why it came, what to do, the way there, and what to do where it was not expected. Names nobody. */
export function StaffMail({ message, link, ...props }: Props) {
  const { controller, language, look } = props
  const t = translator(language)
  return (
    <Frame {...props} preview={t(`mail.${message}.preview`)}>
      <Title look={look}>{t(`mail.${message}.title`)}</Title>
      <Paragraph look={look}>{t(`mail.${message}.text`, { company: controller.name })}</Paragraph>
      <Paragraph look={look}>{t(`mail.${message}.how`)}</Paragraph>
      <Go look={look} to={link}>
        {t(`mail.${message}.open`)}
      </Go>
      <Subheading look={look}>{t(`mail.${message}.notYouTitle`)}</Subheading>
      <Paragraph look={look}>{t(`mail.${message}.notYou`)}</Paragraph>
    </Frame>
  )
}
