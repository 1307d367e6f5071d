/** Servers that do what servers on a bad day do, by real sockets. Each says what it was asked. */
import { createServer as createHttp, type RequestListener } from 'node:http'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export type Served = { readonly origin: string; readonly asked: string[] }

/** A server of plain HTTP. */
export async function serving(answer: RequestListener): Promise<Served> {
  const asked: string[] = []
  const server = createHttp((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    answer(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  })
  return { origin: originOf(server.address()), asked }
}

/** A server that is given the bare socket, after the first words of a request have come. */
export async function servingRaw(answer: (socket: Socket) => void): Promise<Served> {
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', (words) => {
      asked.push(words.toString('latin1').split('\r\n')[0] ?? '')
      answer(socket)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((done) => server.close(done))
  })
  return { origin: originOf(server.address()), asked }
}

function originOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return `http://127.0.0.1:${address.port}`
}
