import { Heading } from '@react-email/heading'
import { Text } from '@react-email/text'
import type { Controller } from '#app/register/controller.ts'
import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Frame } from './frame.tsx'
import type { MailLook } from './look.ts'

type Props = {
  readonly language: Language
  readonly controller: Controller
  readonly look: MailLook
  readonly subject: string
}

/** What the operator's check sends. */
export function TestMail({ controller, language, look, subject }: Props) {
  const t = translator(language)
  return (
    <Frame controller={controller} language={language} look={look} preview={t('mail.test.preview')} subject={subject}>
      <Heading as="h1" className="m-text" style={look.title}>
        {t('mail.test.title')}
      </Heading>
      <Text className="m-text" style={look.text}>
        {t('mail.test.text')}
      </Text>
    </Frame>
  )
}
