/** https that hands on to plain http, as the reverse proxy of a real installation does. */
import { request } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'

export type Proxy = {
  readonly port: number
  /** Says whom the next requests come from; networks are what the limits on codes count by. */
  comeFrom(client: string): void
  stop(): Promise<void>
}

/** Serves `host` on a free port of loopback and hands everything on to `port`. */
export async function startProxy(host: string, port: number): Promise<Proxy> {
  const pems = await generate([{ name: 'commonName', value: host }])
  let client = '192.0.2.10'
  const server = createServer({ key: pems.private, cert: pems.cert }, (incoming, outgoing) => {
    const headers = { ...incoming.headers, 'x-forwarded-for': client, 'x-forwarded-proto': 'https' }
    const onward = request({ host: '127.0.0.1', port, path: incoming.url, method: incoming.method, headers })
    onward.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: listening }: AddressInfo = Object(server.address())
  return {
    port: listening,
    comeFrom: (address) => {
      client = address
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
