/** Mail by SMTP, over a few connections that are kept open. Logs nothing: addresses and codes are in every line of it. */
import { createTransport } from 'nodemailer'
import type { Clock } from '#app/clock.ts'
import type { Controller } from '#app/register/controller.ts'
import { mailDate } from './mail-date.ts'
import { mailFaultOf } from './refusal.ts'
import { readSmtpUrl, type SmtpServer } from './smtp-url.ts'
import type { Letter, Transport } from './transport.ts'

/** Enough for hundreds of mails a second, and what a crash can repeat: one mail a connection. */
export const MAIL_CONNECTIONS = 3
const CONNECTION_TIMEOUT_MS = 10_000
/** Servers that let suspects wait before greeting wait less than this. */
const GREETING_TIMEOUT_MS = 10_000
/** Servers that scan a mail before taking it answer within this. */
const SOCKET_TIMEOUT_MS = 30_000
/** Closed by us before the server does it: five minutes is what RFC 5321 4.5.3.2.7 asks of servers, and not all keep it. */
const IDLE_TIMEOUT_MS = 60_000
/**
 * A connection that turns out dead before a byte of the mail was sent is replaced at once. Anything later goes back to the outbox,
 * which alone decides about repeating a mail.
 */
const REPLACED_CONNECTIONS = 1

export type SmtpSettings = { readonly publicUrl: string; readonly smtpUrl: string; readonly mailFrom: string }

function poolOf({ host, port, tls, login }: SmtpServer, name: string) {
  return createTransport({
    pool: true,
    host,
    port,
    name,
    secure: tls === 'from-the-start',
    requireTLS: tls === 'required',
    ignoreTLS: tls === 'none',
    ...(login && { auth: { user: login.user, pass: login.password } }),
    maxConnections: MAIL_CONNECTIONS,
    maxRequeues: REPLACED_CONNECTIONS,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    greetingTimeout: GREETING_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
    dnsTimeout: CONNECTION_TIMEOUT_MS,
    idleTimeout: IDLE_TIMEOUT_MS,
    logger: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/** The headers that every mail carries beside the usual ones. */
function headersOf(language: string): Record<string, string> {
  return {
    // Nobody's holiday answer comes back (RFC 3834), Outlook's and Exchange's neither (MS-OXCMAIL 2.2.3.2.14).
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'Content-Language': language,
  }
}

/** Opens the mail server of SMTP_URL; nothing is connected before the first mail. Throws a TypeError where the setting is wrong. */
export function openSmtp(
  { mailFrom, publicUrl, smtpUrl }: SmtpSettings,
  controller: Controller,
  clock: Clock,
): Transport {
  const read = readSmtpUrl(smtpUrl)
  if (!read.ok) throw new TypeError(`SMTP_URL ${read.fault}`)
  const { hostname } = new URL(publicUrl)
  const pool = poolOf(read.server, hostname)
  const replyTo = controller.contacts.privacy.email
  const send = async ({ html, language, messageId, signal, subject, text, to }: Letter): Promise<void> => {
    try {
      await pool.sendMail({
        from: { name: controller.name, address: mailFrom },
        to: { name: '', address: to },
        // Said apart from the headers: a comma in an address must not make two of it.
        envelope: { from: mailFrom, to: [to] },
        ...(replyTo && { replyTo: { name: controller.name, address: replyTo } }),
        subject,
        html,
        text,
        messageId: `<${messageId}@${hostname}>`,
        date: mailDate(clock.now()),
        headers: headersOf(language),
        xMailer: false,
        ...(signal && { signal }),
      })
    } catch (fault) {
      throw mailFaultOf(fault)
    }
  }
  return { send, close: async () => pool.close() }
}
