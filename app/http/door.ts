/** Lets requests through to the app, and keeps them waiting while there is none for a moment. */
import type { IncomingMessage, ServerResponse } from 'node:http'

type Listener = (request: IncomingMessage, response: ServerResponse) => void

/** How long what is in hand may take when the door shuts: a download that takes longer is broken off and can be begun again. */
const SHUT_LIMIT_MS = 8_000

export class Door {
  #app: Listener | null
  readonly #inside = new Set<ServerResponse>()
  #waiting: (readonly [IncomingMessage, ServerResponse])[] = []
  #empty: (() => void) | null = null

  constructor(app: Listener) {
    this.#app = app
  }

  pass(request: IncomingMessage, response: ServerResponse): void {
    if (!this.#app) {
      this.#waiting.push([request, response])
      return
    }
    this.#inside.add(response)
    response.once('close', () => {
      this.#inside.delete(response)
      if (this.#inside.size === 0) this.#empty?.()
    })
    this.#app(request, response)
  }

  /** Lets nobody in any more; resolves when nobody is inside. */
  async shut(): Promise<void> {
    this.#app = null
    if (this.#inside.size === 0) return
    const limit = setTimeout(() => {
      for (const response of this.#inside) response.destroy()
    }, SHUT_LIMIT_MS)
    await new Promise<void>((resolve) => {
      this.#empty = resolve
    })
    clearTimeout(limit)
  }

  /** Lets in whoever waits, and everybody after them. */
  open(app: Listener): void {
    this.#app = app
    const waiting = this.#waiting
    this.#waiting = []
    for (const [request, response] of waiting) this.pass(request, response)
  }
}
