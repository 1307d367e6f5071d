/** What a mail server's answer means: never, or later; told in codes, since its words may quote the address. */

/** `never`: this mail to this address. `later`: anything that may pass by itself or by the operator's hand. */
export class MailFault extends Error {
  override readonly name = 'MailFault'
  readonly when: 'later' | 'never'
  /** For logs, the outbox and staff: `smtp-550-5.1.1`, `timeout`, `connection`, `tls`, `certificate`, `login` … */
  readonly fault: string

  // What nodemailer threw is not kept as the cause: its text holds the server's answer, and that the address.
  constructor(when: 'later' | 'never', fault: string) {
    super(`The mail was not taken by the mail server (${fault})`)
    this.when = when
    this.fault = fault
  }
}

/** Answers to these speak about the recipient or the mail; to the others about us, our login, or the server's day. */
const ABOUT_THIS_MAIL = ['RCPT TO', 'DATA']
/** "Bad sequence of commands" speaks about the session; the same mail may go in another. */
const BAD_SEQUENCE = 503

const NAMED: Readonly<Record<string, string>> = {
  ETIMEDOUT: 'timeout',
  ECONNECTION: 'connection',
  ESOCKET: 'connection',
  EDNS: 'name',
  ETLS: 'tls',
  EAUTH: 'login',
  ENOAUTH: 'login',
  EABORT: 'stopped',
  EPROTOCOL: 'protocol',
}

/** Node's codes for a certificate that is not the server's, is out of date, or that nobody known vouches for. */
const CERTIFICATE = /CERT|SIGNATURE|ALTNAME|HOSTNAME_MISMATCH/

const field = (fault: object, name: string): unknown => Reflect.get(fault, name)

function answerCode(fault: object): string | null {
  const code = field(fault, 'responseCode')
  if (typeof code !== 'number') return null
  const response = field(fault, 'response')
  const enhanced =
    typeof response === 'string' ? /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] : undefined
  return enhanced ? `smtp-${code}-${enhanced}` : `smtp-${code}`
}

/** Reads what nodemailer threw. */
export function mailFaultOf(fault: unknown): MailFault {
  if (typeof fault !== 'object' || fault === null) return new MailFault('later', 'unexpected')
  const [code, command, answer] = [field(fault, 'code'), field(fault, 'command'), field(fault, 'responseCode')]
  const said = answerCode(fault)
  const name = typeof code === 'string' ? NAMED[code] : undefined
  const cause = field(fault, 'cause')
  if (name === 'stopped' && cause instanceof Error && cause.name === 'TimeoutError')
    return new MailFault('later', 'timeout')
  const aboutThisMail = typeof command === 'string' && ABOUT_THIS_MAIL.includes(command)
  if (aboutThisMail && typeof answer === 'number' && answer >= 500 && answer !== BAD_SEQUENCE) {
    return new MailFault('never', said ?? 'refused')
  }
  // Refused before anything was sent: an address that no envelope can carry, or a mail larger than the server takes.
  if ((code === 'EENVELOPE' || code === 'EMESSAGE') && answer === undefined) return new MailFault('never', 'address')
  if (name === 'login' || name === 'tls') return new MailFault('later', name)
  const original = field(fault, 'originalCode')
  if (typeof original === 'string' && CERTIFICATE.test(original)) return new MailFault('later', 'certificate')
  return new MailFault('later', said ?? name ?? 'unexpected')
}
