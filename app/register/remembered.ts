/** Remembers what a pure function gave: calendar arithmetic costs microseconds, and the same few days come again on every page. */

/** As many days as thirty years have; when it is full everything is forgotten, which costs less than keeping count. */
const REMEMBERED_ENTRIES = 10_000

/** The function, with what it gave remembered by its key, up to `REMEMBERED_ENTRIES`. */
export function remembered<V>(make: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(key)
    if (known.size >= REMEMBERED_ENTRIES) known.clear()
    known.set(key, made)
    return made
  }
}
