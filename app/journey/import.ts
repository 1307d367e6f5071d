/**
 * An import: one file into one register or collection, as one act. Everything goes in or nothing does; the same file twice
 * changes nothing; what an import did can be undone.
 */
import type { Values } from '#app/register/register.ts'
import type { KnownRecord, NewRecord } from '#db/records.ts'
import type { Writer } from '#db/store.ts'
import type { House } from './house.ts'

export type Rejection = { readonly line: number; readonly column: string; readonly reason: string }
export type RowToImport =
  | {
      readonly ok: true
      readonly key: string
      readonly parent: string | null
      readonly values: Values
      readonly identifiers: NewRecord['identifiers']
    }
  | { readonly ok: false; readonly rejections: readonly Rejection[] }

export type ToImport = {
  readonly register: string
  /** Empty for the register's records themselves. */
  readonly collection: string
  /** The rows from the beginning; called again where a transaction has to run again. */
  rows(): AsyncIterable<RowToImport>
  readonly delimiter: string
  readonly encoding: string
  /** Epoch milliseconds of the state the file shows. */
  readonly asOf: number
  /** The file holds every row there is: what is missing from it is gone. */
  readonly full: 'full' | 'partial'
  /** A person has said that so many gone rows are right. */
  readonly confirmed: 'confirmed' | 'unconfirmed'
  readonly mode: 'import' | 'rehearse'
}

export type Imported = {
  readonly ok: true
  readonly id: string
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly gone: number
  readonly rejected: readonly Rejection[]
  /** Rows refused: one row may be refused for several reasons. */
  readonly rejectedRows: number
}
export type ImportRefused = {
  readonly ok: false
  readonly why: 'many-gone'
  readonly gone: number
  readonly held: number
}

/** Rows compared and written at a time: large enough that the statements' own cost fades, small enough for flat memory. */
const BATCH_ROWS = 500
/** A file that would make more than this share of the rows gone is more likely a wrong or partial file than a true one. */
const GONE_SHARE_PERCENT = 5
/** Rejections kept for each import: enough to mend a file by, bounded against one that is wrong throughout. */
const KEPT_REJECTIONS = 10_000

/** Ends a transaction without keeping it, and carries what it would have done. */
class Rehearsed extends Error {
  readonly result: Imported | ImportRefused
  constructor(result: Imported | ImportRefused) {
    super('rehearsed')
    this.result = result
  }
}

class ImportRun {
  readonly #house: House
  readonly #tx: Writer
  readonly #input: ToImport
  readonly #seen = new Set<string>()
  readonly id: string
  readonly #now: number
  readonly #rejected: Rejection[] = []
  #batch: Extract<RowToImport, { ok: true }>[] = []
  #counts = { rows: 0, added: 0, changed: 0, unchanged: 0, gone: 0, rejectedRows: 0 }

  constructor(house: House, tx: Writer, input: ToImport) {
    this.#house = house
    this.#tx = tx
    this.#input = input
    this.#now = house.clock.now()
    this.id = house.chance.id(this.#now)
  }

  async readAll(): Promise<void> {
    for await (const row of this.#input.rows()) {
      this.#counts.rows += 1
      if (row.ok) this.#batch.push(row)
      else this.#refuse(row.rejections)
      if (this.#batch.length === BATCH_ROWS) await this.#flush()
    }
    await this.#flush()
  }

  #refuse(rejections: readonly Rejection[]): void {
    this.#counts.rejectedRows += 1
    if (this.#rejected.length < KEPT_REJECTIONS) this.#rejected.push(...rejections)
  }

  #prepared(row: Extract<RowToImport, { ok: true }>) {
    const { keys } = this.#house
    const { register, collection } = this.#input
    return {
      keyHash: keys.hash('record-key', register, collection, row.key),
      parentHash: row.parent === null ? '' : keys.hash('record-key', register, '', row.parent),
      digest: keys.hash('digest', register, collection, canonical(row.values)),
      values: row.values,
      identifiers: row.identifiers,
    }
  }

  async #flush(): Promise<void> {
    const { register, collection, full } = this.#input
    const rows = this.#batch.map((row) => this.#prepared(row))
    this.#batch = []
    const known = new Map(
      (
        await this.#tx.records.known(
          register,
          collection,
          rows.map((row) => row.keyHash),
        )
      ).map((row) => [row.key_hash, row]),
    )
    const added: NewRecord[] = []
    const changed: NewRecord[] = []
    for (const row of rows) {
      if (full === 'full') this.#seen.add(row.keyHash)
      const old = known.get(row.keyHash)
      if (!old) added.push({ ...row, id: this.#house.chance.id(this.#now), version: 1 })
      else if (isChanged(old, row.digest)) changed.push({ ...row, id: old.id, version: old.version + 1 })
      else this.#counts.unchanged += 1
    }
    await this.#store(added, changed)
  }

  async #store(added: readonly NewRecord[], changed: readonly NewRecord[]): Promise<void> {
    const { records } = this.#tx
    const { register, collection } = this.#input
    await records.insert(register, collection, this.id, added)
    if (changed.length > 0)
      await records.keepPrior(
        this.id,
        changed.map((row) => row.id),
      )
    for (const row of changed) await records.replace(register, row)
    this.#counts.added += added.length
    this.#counts.changed += changed.length
  }

  /** Marks what the file no longer has. Refused where that is a large part and nobody has confirmed it. */
  async markGone(): Promise<ImportRefused | null> {
    const { register, collection, full, confirmed } = this.#input
    if (full === 'partial') return null
    const held = await this.#tx.records.count(register, collection)
    let after = ''
    for (;;) {
      const page = await this.#tx.records.heldAfter(register, collection, after)
      const gone = page.filter((row) => !this.#seen.has(row.key_hash)).map((row) => row.id)
      await this.#tx.records.markGone(this.id, gone, this.#now)
      this.#counts.gone += gone.length
      const last = page.at(-1)
      if (!last) break
      after = last.key_hash
    }
    const before = held - this.#counts.added
    const many = this.#counts.gone * 100 > before * GONE_SHARE_PERCENT
    return many && confirmed === 'unconfirmed'
      ? { ok: false, why: 'many-gone', gone: this.#counts.gone, held: before }
      : null
  }

  async finish(): Promise<Imported> {
    const { register, collection, asOf, full, delimiter, encoding } = this.#input
    const { rejectedRows, ...counts } = this.#counts
    const row = {
      id: this.id,
      register,
      collection,
      state: 'done',
      as_of: asOf,
      finished_at: this.#house.clock.now(),
      undone_at: null,
      delimiter,
      encoding,
    } as const
    await this.#tx.imports.add(
      { ...row, ...counts, full: full === 'full' ? 1 : 0, rejected: rejectedRows },
      this.#rejected,
    )
    this.#tx.audit.add({
      event: 'imported',
      actor: 'operator',
      details: { register, collection, import: this.id, ...counts, rejected: rejectedRows },
    })
    return { ok: true, id: this.id, ...counts, rejected: this.#rejected, rejectedRows }
  }
}

function isChanged(old: KnownRecord, digest: string): boolean {
  return old.digest !== digest || old.state === 'gone'
}

/** The same values give the same text, whatever order a file has its columns in. */
function canonical(values: Values): string {
  return JSON.stringify(
    Object.keys(values)
      .sort()
      .map((name) => [name, values[name]]),
  )
}

/** Imports a file's rows, or rehearses it: then the result is the same and nothing is kept. */
export async function importRows(house: House, input: ToImport): Promise<Imported | ImportRefused> {
  try {
    return await house.store.write(async (tx) => {
      const run = new ImportRun(house, tx, input)
      await run.readAll()
      const refused = await run.markGone()
      if (refused) throw new Rehearsed(refused)
      const result = await run.finish()
      if (input.mode === 'rehearse') throw new Rehearsed(result)
      return result
    })
  } catch (fault) {
    if (fault instanceof Rehearsed) return fault.result
    throw fault
  }
}

export type Undone =
  | { readonly ok: true; readonly removed: number; readonly changedBack: number; readonly returned: number }
  | { readonly ok: false; readonly why: 'unknown' | 'already' | 'newer' }

/** Takes back an import: the newest of its register's part, since a newer one may build on it. */
export function undoImport(
  house: House,
  id: string,
  identifiersOf: (register: string, collection: string, values: Values) => NewRecord['identifiers'],
): Promise<Undone> {
  return house.store.write(async (tx): Promise<Undone> => {
    const row = await tx.imports.byId(id)
    if (!row) return { ok: false, why: 'unknown' }
    if (row.state === 'undone') return { ok: false, why: 'already' }
    const latest = await tx.imports.latest(row.register, row.collection)
    if (latest?.id !== id) return { ok: false, why: 'newer' }
    if (!(await tx.imports.markUndone(id, house.clock.now()))) return { ok: false, why: 'already' }
    const result = await tx.records.undo(id, identifiersOf)
    tx.audit.add({
      event: 'import-undone',
      actor: 'operator',
      details: { register: row.register, collection: row.collection, import: id, ...result },
    })
    return { ok: true, ...result }
  })
}
