import { Button } from '@react-email/button'
import { Heading } from '@react-email/heading'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import type { Controller } from '#app/register/controller.ts'
import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Frame } from './frame.tsx'
import type { MailLook } from './look.ts'

type Props = {
  readonly code: string
  readonly link: string
  readonly use?: 'visit' | 'address'
  readonly language: Language
  readonly controller: Controller
  readonly look: MailLook
  readonly subject: string
}

/** The mail with the code: the code first, then how long and where it works, then what to do if one did not ask for it. */
export function CodeMail({ code, controller, language, link, look, subject, use = 'visit' }: Props) {
  const t = translator(language)
  const company = controller.name
  const about = use === 'visit' ? 'code' : 'address-code'
  return (
    <Frame controller={controller} language={language} look={look} preview={t('mail.code.preview')} subject={subject}>
      <Heading as="h1" className="m-text" style={look.title}>
        {t('mail.code.title')}
      </Heading>
      <Text className="m-text" style={look.text}>
        {t(`mail.${about}.asked`, { company })}
      </Text>
      <Text className="m-text" style={look.text}>
        {t('mail.code.type')}
      </Text>
      <Section style={look.codeBox}>
        <Text className="m-code" style={look.code}>
          {`${code.slice(0, 4)} ${code.slice(4)}`}
        </Text>
      </Section>
      <Text className="m-text" style={look.text}>
        {t('mail.code.valid')} {t(`mail.${about}.browser`)}
      </Text>
      <Button className="m-button" href={link} style={look.button}>
        {t('mail.code.open')}
      </Button>
      <Heading as="h2" className="m-text" style={look.heading}>
        {t('mail.code.notYouTitle')}
      </Heading>
      <Text className="m-text" style={look.text}>
        {t(`mail.${about}.notYou`)}
      </Text>
      <Text className="m-text" style={look.text}>
        {t('mail.code.keep')}
      </Text>
    </Frame>
  )
}
