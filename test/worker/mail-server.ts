/** A mail server on loopback that answers as a test wants and keeps what it took. */
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type Taken = {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: string
  readonly connection: string
}

/** An answer such as `[550, '5.1.1 No such mailbox']`, or null to take it. */
export type Answer = readonly [code: number, text: string] | null

export type Behaviour = {
  /** Asked for each recipient, with how many were asked about before. */
  rcpt?(to: string, before: number): Answer
  /** Asked for each mail when it is whole, with how many were whole before. */
  data?(mail: Taken, before: number): Answer | Promise<Answer>
  readonly options?: SMTPServerOptions
}

export type MailServer = {
  readonly port: number
  readonly url: string
  /** The mails it took, oldest first. */
  readonly taken: Taken[]
  /** Most connections open at once. */
  readonly peak: () => number
  parsed(index: number): Promise<ParsedMail>
  stop(): Promise<void>
}

function refusal([code, text]: readonly [number, string]): Error {
  return Object.assign(new Error(text), { responseCode: code })
}

async function readAll(stream: AsyncIterable<Buffer | string>): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces).toString('latin1')
}

/** Starts a mail server; on `port` where one is given. */
export async function startMailServer(behaviour: Behaviour, port: number): Promise<MailServer> {
  const taken: Taken[] = []
  const asked = { rcpt: 0, data: 0 }
  const connected = { now: 0, peak: 0 }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 50,
    onConnect(_session, done) {
      connected.now += 1
      connected.peak = Math.max(connected.peak, connected.now)
      done()
    },
    onClose() {
      connected.now -= 1
    },
    onRcptTo({ address }, _session, done) {
      const answer = behaviour.rcpt?.(address, asked.rcpt) ?? null
      asked.rcpt += 1
      done(answer && refusal(answer))
    },
    onData(stream, session, done) {
      const whole = async () => {
        const { mailFrom, rcptTo } = session.envelope
        const raw = await readAll(stream)
        const mail = {
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw,
          connection: session.id,
        }
        asked.data += 1
        const answer = (await behaviour.data?.(mail, asked.data - 1)) ?? null
        if (!answer) taken.push(mail)
        done(answer && refusal(answer))
      }
      whole().catch(done)
    },
    ...behaviour.options,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('The test mail server has no port')
  return {
    port: address.port,
    url: `smtp://127.0.0.1:${address.port}`,
    taken,
    peak: () => connected.peak,
    parsed: (index) => simpleParser(Buffer.from(taken[index]?.raw ?? '', 'latin1')),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
