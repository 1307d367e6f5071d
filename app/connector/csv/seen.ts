/** Which keys a file has had so far: about 70 bytes a key, so that a million rows fit beside everything else. */

const FIRST_ROOM = 1024

/** What became of a key: never seen; seen with the same content; or taken by a row with other content, on that line. */
export type Sighting =
  | { readonly is: 'new' }
  | { readonly is: 'same'; readonly line: number }
  | { readonly is: 'other'; readonly line: number }

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/**
 * FNV-1a over the characters and the length of each cell, so that “ab”, “c” differs from “a”, “bc”. 32 bits that anybody can
 * compute are enough: they are compared only between two rows with the same key, never stored, and cost a tenth of SHA-1.
 */
function digest(content: readonly string[]): number {
  let hash = FNV_OFFSET
  for (const cell of content) {
    for (let at = 0; at < cell.length; at += 1) hash = Math.imul(hash ^ cell.charCodeAt(at), FNV_PRIME)
    hash = Math.imul(hash ^ cell.length, FNV_PRIME)
  }
  return hash | 0
}

export class SeenKeys {
  readonly #places = new Map<string, number>()
  #digests = new Int32Array(FIRST_ROOM)
  #lines = new Int32Array(FIRST_ROOM)

  /** Notes a key with the content of its row, unless it is there already. `line` is counted from 1. */
  see(key: string, content: readonly string[], line: number): Sighting {
    const place = this.#places.get(key)
    const now = digest(content)
    if (place !== undefined) {
      return { is: this.#digests[place] === now ? 'same' : 'other', line: this.#lines[place] ?? 0 }
    }
    const next = this.#places.size
    if (next === this.#digests.length) this.#grow()
    this.#places.set(key, next)
    this.#digests[next] = now
    this.#lines[next] = line
    return { is: 'new' }
  }

  #grow(): void {
    const digests = new Int32Array(this.#digests.length * 2)
    const lines = new Int32Array(this.#lines.length * 2)
    digests.set(this.#digests)
    lines.set(this.#lines)
    this.#digests = digests
    this.#lines = lines
  }
}
