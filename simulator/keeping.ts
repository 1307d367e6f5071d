/**
 * Where the mailboxes are between two questions: in memory, or in a file that outlives the process and that several processes share,
 * each with a simulator of its own before it. Nobody has to be the one that runs it, and nobody leaves a lock behind.
 */
import { DatabaseSync } from 'node:sqlite'
import type { Mailbox, MailboxState } from './state.ts'

type Mailboxes = ReadonlyMap<string, Mailbox>

export type Keeping = {
  /** Works with the mailboxes as they are now; what a writing work changed is kept before it returns. */
  within<T>(mailboxes: Mailboxes, what: 'reads' | 'writes', work: () => T): T
  close(): void
}

/** For as long as the process lasts. */
export const inMemory = (): Keeping => ({ within: (_mailboxes, _what, work) => work(), close: () => undefined })

/** Another process writes for milliseconds; one that has stopped in the middle of it has let go. */
const PATIENCE_MS = 5_000

/** In a file of SQLite. A mailbox is a row, and is written whole: a trial's mailboxes are small. */
export function inFile(path: string): Keeping {
  const database = new DatabaseSync(path, { timeout: PATIENCE_MS })
  database.exec('pragma journal_mode = wal')
  database.exec('create table if not exists mailboxes (address text primary key, state text not null) strict')
  const version = database.prepare('pragma data_version')
  const all = database.prepare('select address, state from mailboxes')
  const put = database.prepare('insert or replace into mailboxes (address, state) values (?, ?)')
  const held = new Map<string, string>()
  let seen: unknown = null

  /** Only where another process has written since. */
  const load = (mailboxes: Mailboxes) => {
    const now = version.get()?.data_version
    if (now === seen) return
    for (const { address, state } of all.all()) {
      const text = String(state)
      const mailbox = mailboxes.get(String(address))
      if (!mailbox || held.get(String(address)) === text) continue
      const read: MailboxState = JSON.parse(text)
      mailbox.restore(read)
      held.set(String(address), text)
    }
    seen = now
  }
  const save = (mailboxes: Mailboxes) => {
    for (const [address, mailbox] of mailboxes) {
      const text = JSON.stringify(mailbox.state())
      if (held.get(address) === text) continue
      put.run(address, text)
      held.set(address, text)
    }
  }
  return {
    within: (mailboxes, what, work) => {
      if (what === 'reads') {
        load(mailboxes)
        return work()
      }
      database.exec('begin immediate')
      try {
        load(mailboxes)
        const result = work()
        save(mailboxes)
        database.exec('commit')
        return result
      } catch (fault) {
        database.exec('rollback')
        // What the work has changed in memory is not so: all of it is read again.
        held.clear()
        seen = null
        throw fault
      }
    },
    close: () => database.close(),
  }
}
