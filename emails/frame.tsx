import { Body } from '@react-email/body'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Hr } from '@react-email/hr'
import { Html } from '@react-email/html'
import { Link } from '@react-email/link'
import { Preview } from '@react-email/preview'
import { Text } from '@react-email/text'
import type { ReactNode } from 'react'
import type { Controller } from '#app/register/controller.ts'
import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import type { MailLook } from './look.ts'

type Props = {
  readonly language: Language
  readonly controller: Controller
  readonly look: MailLook
  readonly subject: string
  /** What the list of mails shows beside the subject; no secret, since it is shown on locked screens. */
  readonly preview: string
  readonly children: ReactNode
}

/** What stands around every mail: whose it is, and where questions go. Nothing in it is fetched from anywhere. */
export function Frame({ children, controller, language, look, preview, subject }: Props) {
  const t = translator(language)
  const { email } = controller.contacts.privacy
  return (
    <Html lang={language}>
      <Head>
        <title>{subject}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
        <style>{look.sheet}</style>
      </Head>
      <Body className="m-body" style={look.body}>
        <Preview>{preview}</Preview>
        <Container className="m-page" style={look.page}>
          <Text className="m-small" style={look.sender}>
            {controller.name}
          </Text>
          {children}
          <Hr className="m-line" style={look.line} />
          <Text className="m-small" style={look.small}>
            {t('mail.automatic')}{' '}
            {email &&
              t.rich('mail.questions', {
                email,
                link: (chunks) => (
                  <Link className="m-link" href={`mailto:${email}`} style={look.link}>
                    {chunks}
                  </Link>
                ),
              })}
          </Text>
        </Container>
      </Body>
    </Html>
  )
}
