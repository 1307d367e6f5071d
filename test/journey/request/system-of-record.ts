/** A small system of record with an interface of its own: its customers are in a database that is not the portal's. */
import { DatabaseSync } from 'node:sqlite'
import { type Connector, ConnectorFault, notThroughPort } from '#app/connector/connector.ts'

type Held = Readonly<Record<string, readonly string[]>>

/** A system that holds one customer, changed by its own people as well as through the port. */
export class SystemOfRecord {
  /** What stands in the way of writing, if anything. */
  state: 'up' | 'down' | 'read-only' = 'up'
  readonly #database = new DatabaseSync(':memory:')
  readonly #record: string

  constructor(record: string, held: Held) {
    this.#record = record
    this.#database.exec('create table held (field text primary key, content text not null)')
    for (const [field, values] of Object.entries(held)) this.type(field, values)
  }

  /** What somebody types into it. */
  type(field: string, values: readonly string[]): void {
    this.#database.prepare('insert or replace into held values (?, ?)').run(field, JSON.stringify(values))
  }

  values(field: string): readonly string[] {
    const row = this.#database.prepare('select content from held where field = ?').get(field)
    return row ? JSON.parse(String(row.content)) : []
  }

  /** Its connector. What is searched and read stays as it was before. */
  connector(reading: Connector): Connector {
    const refuse = notThroughPort(reading.register, 'by-hand')
    const same = (one: readonly string[], other: readonly string[]) => JSON.stringify(one) === JSON.stringify(other)
    return {
      ...reading,
      ...refuse,
      lives: 'elsewhere',
      writing: 'port',
      abilities: new Set(['correct'] as const),
      find: async (asked) => {
        const found = await reading.find(asked)
        const records = found.records.map((record) =>
          record.id === this.#record
            ? { ...record, values: { ...record.values, phone: this.values('phone') } }
            : record,
        )
        return { ...found, records }
      },
      correct: async ({ record, changes }) => {
        if (this.state === 'down') throw new ConnectorFault('later', 'The system did not answer')
        if (this.state === 'read-only') throw new ConnectorFault('never', 'The system takes no writing')
        if (record !== this.#record) return { state: 'gone' }
        const other = changes.filter(({ field, from, to }) => {
          const now = this.values(field)
          return !same(now, from) && !same(now, to)
        })
        if (other.length > 0)
          return { state: 'conflict', found: Object.fromEntries(other.map(({ field }) => [field, this.values(field)])) }
        for (const { field, to } of changes) this.type(field, to)
        return { state: 'done' }
      },
    }
  }
}
