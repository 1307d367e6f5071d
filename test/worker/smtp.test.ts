import { generate } from 'selfsigned'
import { afterEach, describe, expect, test } from 'vitest'
import { MailFault } from '#app/worker/refusal.ts'
import { openSmtp } from '#app/worker/smtp.ts'
import type { Letter } from '#app/worker/transport.ts'
import { type Behaviour, type MailServer, startMailServer } from './mail-server.ts'
import { CONTROLLER } from './mailing.ts'

const SUNDAY_EVENING = 1_788_735_600_000
const clock = { now: () => SUNDAY_EVENING }
const ID = '0195a1b2-0000-7000-8000-000000000001'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function server(behaviour: Behaviour): Promise<MailServer> {
  const started = await startMailServer(behaviour, 0)
  closing.push(started.stop)
  return started
}

function open(smtpUrl: string) {
  const transport = openSmtp(
    { publicUrl: 'https://tiedot.aanitys.example', smtpUrl, mailFrom: 'ala-vastaa@aanitys.example' },
    CONTROLLER,
    clock,
  )
  closing.push(transport.close)
  return transport
}

const letter = (other: Partial<Letter> = {}): Letter => ({
  to: 'aino@asiakas.example',
  subject: 'Koodi: Öljy & Äänitys',
  html: '<p>Hyvää päivää, åäö</p>',
  text: 'Hyvää päivää, åäö',
  language: 'fi',
  messageId: ID,
  ...other,
})

async function faultOf(sending: Promise<void>): Promise<string> {
  const fault = await sending.then(
    () => 'sent',
    (thrown: unknown) => thrown,
  )
  return fault instanceof MailFault ? `${fault.when} ${fault.fault}` : String(fault)
}

/** A refusal of the recipient in the server's own words, which quote the address. */
const refusing = (code: number, text: string): Behaviour => ({ rcpt: (to) => [code, `${text} <${to}>`] })

describe('a mail on its way', () => {
  test('carries what mail programs and other robots need to know, and Finnish names whole', async () => {
    const { parsed, taken, url } = await server({})
    await open(url).send(letter())
    expect(taken[0]).toMatchObject({ from: 'ala-vastaa@aanitys.example', to: ['aino@asiakas.example'] })
    const mail = await parsed(0)
    expect(mail.from?.value).toEqual([{ name: 'Järvenpään Äänitys & Öljy Oy', address: 'ala-vastaa@aanitys.example' }])
    expect(mail.replyTo?.value).toEqual([
      { name: 'Järvenpään Äänitys & Öljy Oy', address: 'tietosuoja@aanitys.example' },
    ])
    expect(mail.subject).toBe('Koodi: Öljy & Äänitys')
    expect(mail.messageId).toBe(`<${ID}@tiedot.aanitys.example>`)
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail.headers.get('x-auto-response-suppress')).toBe('All')
    expect(mail.headers.get('content-language')).toBe('fi')
    expect(mail.headerLines.find(({ key }) => key === 'date')?.line).toBe('Date: Sun, 06 Sep 2026 23:00:00 +0000')
    expect(mail.date?.getTime()).toBe(SUNDAY_EVENING)
    expect(mail.headers.has('x-mailer')).toBe(false)
    expect(mail.text?.trim()).toBe('Hyvää päivää, åäö')
    expect(mail.html).toContain('Hyvää päivää, åäö')
    expect(Buffer.from(taken[0]?.raw ?? '', 'latin1').every((byte) => byte < 128)).toBe(true)
  })

  test('the same mail again has the same Message-ID', async () => {
    const { parsed, url } = await server({})
    const transport = open(url)
    await transport.send(letter())
    await transport.send(letter())
    expect((await parsed(0)).messageId).toBe((await parsed(1)).messageId)
  })

  test('a comma in an address does not make two of it', async () => {
    const { taken, url } = await server({})
    await open(url)
      .send(letter({ to: '"aino, eino"@asiakas.example' }))
      .catch(() => undefined)
    expect(taken.flatMap(({ to }) => to).filter((to) => !to.startsWith('"aino, eino"'))).toEqual([])
  })

  test('fifty mails at once go over three connections', async () => {
    const { peak, taken, url } = await server({})
    const transport = open(url)
    await Promise.all(Array.from({ length: 50 }, (_, index) => transport.send(letter({ messageId: `${ID}-${index}` }))))
    expect(taken).toHaveLength(50)
    expect(peak()).toBeLessThanOrEqual(3)
  })
})

describe('what the mail server says', () => {
  test('a recipient or a mail refused for good is refused at once, and told in codes that quote nobody', async () => {
    expect(await faultOf(open((await server(refusing(550, '5.1.1 No such mailbox'))).url).send(letter()))).toBe(
      'never smtp-550-5.1.1',
    )
    expect(await faultOf(open((await server(refusing(553, 'no'))).url).send(letter()))).toBe('never smtp-553')
    const choosy = await server({ data: () => [554, '5.7.1 Looks like spam'] })
    expect(await faultOf(open(choosy.url).send(letter()))).toBe('never smtp-554-5.7.1')
    const injected = 'aino@asiakas.example>\r\nRCPT TO:<eve@asiakas.example'
    expect(await faultOf(open(choosy.url).send(letter({ to: injected })))).toMatch(/^never /)
    expect(choosy.taken).toEqual([])
  })

  test('greylisting, a full mailbox and a sender not allowed are for later', async () => {
    expect(await faultOf(open((await server(refusing(451, '4.7.1 Come back later'))).url).send(letter()))).toBe(
      'later smtp-451-4.7.1',
    )
    expect(await faultOf(open((await server({ data: () => [452, '4.3.1 Full'] })).url).send(letter()))).toBe(
      'later smtp-452-4.3.1',
    )
    const strict = await server({
      options: {
        onMailFrom: (_from, _session, done) => done(Object.assign(new Error('5.7.1 Not yours'), { responseCode: 550 })),
      },
    })
    expect(await faultOf(open(strict.url).send(letter()))).toBe('later smtp-550-5.7.1')
  })

  test('one mail refused does not keep the next from going', async () => {
    const { taken, url } = await server({ rcpt: (_to, before) => (before === 0 ? [550, 'no'] : null) })
    const transport = open(url)
    expect(await faultOf(transport.send(letter()))).toBe('never smtp-550')
    await transport.send(letter())
    expect(taken).toHaveLength(1)
  })

  test('a server that is not there, and a name that does not exist', async () => {
    const gone = await startMailServer({}, 0)
    await gone.stop()
    expect(await faultOf(open(gone.url).send(letter()))).toBe('later connection')
    expect(await faultOf(open('smtp://mail.invalid:2525').send(letter()))).toMatch(/^later (name|connection)$/)
  })

  test('a login refused is for later: the operator can mend it, and the password is in no fault', async () => {
    const { port } = await server({
      options: {
        authOptional: false,
        allowInsecureAuth: true,
        onAuth: (_auth, _session, done) => done(Object.assign(new Error('5.7.8 Wrong'), { responseCode: 535 })),
      },
    })
    expect(await faultOf(open(`smtp://posti:hyvin-salainen@127.0.0.1:${port}`).send(letter()))).toBe('later login')
  })

  test('what is told to stop lets go of the server', async () => {
    const { url } = await server({ data: () => new Promise(() => undefined) })
    const stop = new AbortController()
    const sending = faultOf(open(url).send(letter({ signal: stop.signal })))
    setTimeout(() => stop.abort(), 100)
    expect(await sending).toBe('later stopped')
    expect(await faultOf(open(url).send(letter({ signal: AbortSignal.timeout(100) })))).toBe('later timeout')
  })
})

describe('nobody in between', () => {
  test('a server elsewhere that offers no TLS, or has had it taken away, gets no mail', async () => {
    const { port, taken } = await server({ options: { disabledCommands: ['STARTTLS'] } })
    // This address leads to the same server, and is none of the loopback interface's.
    expect(await faultOf(open(`smtp://0.0.0.0:${port}`).send(letter()))).toBe('later tls')
    expect(taken).toEqual([])
  })

  test('a certificate that nobody vouches for is not accepted', async () => {
    const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], { keySize: 2048 })
    const secured = await server({ options: { secure: true, key, cert } })
    expect(await faultOf(open(`smtps://127.0.0.1:${secured.port}`).send(letter()))).toBe('later certificate')
    expect(secured.taken).toEqual([])
  })
})
