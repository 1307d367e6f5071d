/**
 * An import: one file into one register or collection, as one act. Everything goes in or nothing does; the same file twice
 * changes nothing; what an import did can be undone.
 */
import { canonicalValues } from '#app/register/canonical.ts'
import type { Values } from '#app/register/register.ts'
import type { KnownRecord, NewRecord } from '#db/records.ts'
import type { Writer } from '#db/store.ts'
import { type BanWatch, watchBans } from './ban/watch.ts'
import { type ErasedWatch, watchErased } from './erasure/watch.ts'
import type { House } from './house.ts'
import { type CardWatch, watchCards } from './request/card-watch.ts'
import { type FileColumn, noteFile } from './source/columns.ts'

export type Rejection = { readonly line: number; readonly column: string; readonly reason: string }
export type RowToImport =
  | {
      readonly ok: true
      readonly key: string
      readonly parent: string | null
      readonly values: Values
      readonly identifiers: NewRecord['identifiers']
    }
  /** `keys`: what may be its key. It stands in the file, so nothing with that key is missing from it. */
  | { readonly ok: false; readonly keys: readonly string[]; readonly rejections: readonly Rejection[] }

/** By what a record with these values is found again: what the reader of files gives for its row. */
export type IdentifiersOf = (register: string, collection: string, values: Values) => NewRecord['identifiers']

export type ToImport = {
  readonly register: string
  /** Empty for the register's records themselves. */
  readonly collection: string
  /** The rows from the beginning; called again where a transaction has to run again. */
  rows(): AsyncIterable<RowToImport>
  /** Fields that the file has no column for: it says nothing about them, so they stay as they are. */
  readonly absent: readonly string[]
  readonly identifiersOf: IdentifiersOf
  /** Names of the file's columns, and whether the register reads each. */
  readonly columns: readonly FileColumn[]
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
  /** Rows of people who were erased: they are not taken in again. */
  readonly keptOut: number
  /** People who have forbidden marketing, and of whom the file says otherwise. */
  readonly banned: number
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

/** Rows compared and written at a time: large enough that the statements' own cost fades; twice as many take 100 MB more on MariaDB. */
const BATCH_ROWS = 250
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

type Prepared = Omit<NewRecord, 'id' | 'version'>

type Before = {
  readonly held: number
  readonly cards: CardWatch
  readonly erased: ErasedWatch<Prepared>
  readonly bans: BanWatch
}

class ImportRun {
  readonly #house: House
  readonly #tx: Writer
  readonly #input: ToImport
  readonly #seen = new Set<string>()
  readonly id: string
  readonly #now: number
  readonly #before: Before
  readonly #rejected: Rejection[] = []
  #batch: Extract<RowToImport, { ok: true }>[] = []
  #counts = { rows: 0, added: 0, changed: 0, unchanged: 0, gone: 0, rejectedRows: 0 }

  constructor(house: House, tx: Writer, input: ToImport, before: Before) {
    this.#house = house
    this.#tx = tx
    this.#input = input
    this.#now = house.clock.now()
    this.id = house.chance.id(this.#now)
    this.#before = before
  }

  async readAll(): Promise<void> {
    for await (const row of this.#input.rows()) {
      this.#counts.rows += 1
      if (row.ok) this.#batch.push(row)
      else this.#refuse(row)
      if (this.#batch.length === BATCH_ROWS) await this.#flush()
    }
    await this.#flush()
  }

  #refuse({ keys, rejections }: Extract<RowToImport, { ok: false }>): void {
    const { register, collection, full } = this.#input
    this.#counts.rejectedRows += 1
    if (full === 'full')
      for (const key of keys) this.#seen.add(this.#house.keys.hash('record-key', register, collection, key))
    if (this.#rejected.length < KEPT_REJECTIONS) this.#rejected.push(...rejections)
  }

  #prepared(row: Extract<RowToImport, { ok: true }>): Prepared {
    const { keys } = this.#house
    const { register, collection } = this.#input
    return {
      keyHash: keys.hash('record-key', register, collection, row.key),
      parentHash: row.parent === null ? '' : keys.hash('record-key', register, '', row.parent),
      digest: this.#digest(row.values),
      values: row.values,
      identifiers: row.identifiers,
    }
  }

  /** The rows with what is held already of the fields that the file does not speak of. */
  async #completed(rows: readonly Prepared[], known: ReadonlyMap<string, KnownRecord>): Promise<readonly Prepared[]> {
    const { absent } = this.#input
    if (absent.length === 0 || known.size === 0) return rows
    const held = await this.#tx.records.valuesOf([...known.values()].map(({ id }) => id))
    return rows.map((row) => {
      const old = held.get(known.get(row.keyHash)?.id ?? '')
      const kept = absent.flatMap((name) => (old?.[name] ? [[name, old[name]] as const] : []))
      if (kept.length === 0) return row
      return this.#anew(row, { ...row.values, ...Object.fromEntries(kept) })
    })
  }

  /** The row with other values, and what follows from them. */
  #anew(row: Prepared, values: Values): Prepared {
    const { register, collection, identifiersOf } = this.#input
    return { ...row, values, identifiers: identifiersOf(register, collection, values), digest: this.#digest(values) }
  }

  #digest(values: Values): string {
    return digestOf(this.#house, this.#input, values)
  }

  async #flush(): Promise<void> {
    const { register, collection, full } = this.#input
    const read = await this.#before.erased.sift(
      this.#batch.map((row) => this.#prepared(row)),
      (row, values) => this.#anew(row, values),
    )
    this.#batch = []
    const hashes = read.map((row) => row.keyHash)
    const known = new Map(
      (await this.#tx.records.known(register, collection, hashes)).map((row) => [row.key_hash, row]),
    )
    const rows = await this.#completed(read, known)
    const added: NewRecord[] = []
    const changed: NewRecord[] = []
    for (const row of rows) {
      if (full === 'full') this.#seen.add(row.keyHash)
      const old = known.get(row.keyHash)
      if (old) this.#before.cards.saw(old.id)
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
    await this.#before.bans.saw({ added, changed })
    this.#counts.added += added.length
    this.#counts.changed += changed.length
  }

  /** Marks what the file no longer has. Refused where that is a large part and nobody has confirmed it. */
  async markGone(): Promise<ImportRefused | null> {
    const { register, collection, full, confirmed } = this.#input
    if (full === 'partial') return null
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
    const many = this.#counts.gone * 100 > this.#before.held * GONE_SHARE_PERCENT
    return many && confirmed === 'unconfirmed'
      ? { ok: false, why: 'many-gone', gone: this.#counts.gone, held: this.#before.held }
      : null
  }

  async finish(): Promise<Imported> {
    const { register, collection, asOf, full, delimiter, encoding, columns } = this.#input
    const { rejectedRows, ...counts } = this.#counts
    const { bans, cards, erased } = this.#before
    const keptOut = erased.keptOut()
    for (const watch of [cards, erased]) await watch.settle()
    const banned = await bans.settle()
    await noteFile(this.#house, this.#tx, { register, place: collection, columns })
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
      details: { register, collection, import: this.id, ...counts, keptOut, banned, rejected: rejectedRows },
    })
    return { ok: true, id: this.id, ...counts, keptOut, banned, rejected: this.#rejected, rejectedRows }
  }
}

function isChanged(old: KnownRecord, digest: string): boolean {
  return old.digest !== digest || old.state === 'gone'
}

/** By what two versions of a record are told apart without opening either. */
export const digestOf = (
  { keys }: House,
  { register, collection }: Pick<ToImport, 'register' | 'collection'>,
  values: Values,
): string => keys.hash('digest', register, collection, canonicalValues(values))

/** Imports a file's rows, or rehearses it: then the result is the same and nothing is kept. */
export async function importRows(house: House, input: ToImport): Promise<Imported | ImportRefused> {
  try {
    return await house.store.write(async (tx) => {
      const { register, collection, full } = input
      await tx.imports.lock(register, collection)
      const held = full === 'full' ? await tx.records.count(register, collection) : 0
      const cards = await watchCards(house, tx, input)
      const erased = await watchErased<Prepared>(house, tx, { register, collection, ...cards })
      const bans = await watchBans(house, tx, input)
      const run = new ImportRun(house, tx, input, { held, cards, erased, bans })
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
