/** A mail server on loopback that keeps what it is given. */
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import type { Mail } from './server.ts'

export type PostOffice = { readonly url: string; mails(): Mail[]; stop(): Promise<void> }

const textOf = (value: string | false | undefined) => value || ''

/** Starts a mail server; newest mail first. */
export async function startPostOffice(): Promise<PostOffice> {
  const mails: Mail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      simpleParser(stream).then((mail) => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ')
        mails.unshift({
          to,
          subject: mail.subject ?? '',
          text: mail.text ?? '',
          html: textOf(mail.html),
          date: mail.date?.toISOString() ?? '',
        })
        done()
      }, done)
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('The test mail server has no port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails: () => mails,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
