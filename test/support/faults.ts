/** A database that fails once, at the n-th thing said to it: a query, the beginning of a transaction or its commit. */
import type { Connections } from '#db/open.ts'

export class Failing extends Error {
  override readonly name = 'Failing'
}

export type Breaker = {
  /** Fails at the n-th statement from now on, counted from 1, and never again. */
  failAt(n: number): void
  /** Has it failed since? */
  hasFailed(): boolean
  readonly wrap: (connections: Connections) => Connections
}

export function breaker(): Breaker {
  let left = Number.POSITIVE_INFINITY
  let failed = false
  const strike = () => {
    left -= 1
    if (left !== 0) return
    failed = true
    throw new Failing('The database has gone away')
  }
  const wrapped = new WeakSet<object>()
  const watch = (db: Connections['write']) => {
    const executor = db.getExecutor()
    if (wrapped.has(executor)) return
    wrapped.add(executor)
    const provide = executor.provideConnection.bind(executor)
    const watched: typeof executor.provideConnection = (consumer, options) =>
      provide((connection) => {
        const seen = new Proxy(connection, {
          get: (target, name) => {
            if (name === 'executeQuery') {
              const execute: typeof target.executeQuery = async (query, more) => {
                // What takes a transaction back is let through: a database that has gone away takes it back by itself.
                if (!/^rollback/i.test(query.sql)) strike()
                return target.executeQuery(query, more)
              }
              return execute
            }
            const value: unknown = Reflect.get(target, name, target)
            return typeof value === 'function' ? value.bind(target) : value
          },
        })
        return consumer(seen)
      }, options)
    Object.assign(executor, { provideConnection: watched })
  }
  return {
    failAt: (n) => {
      left = n
      failed = false
    },
    hasFailed: () => failed,
    wrap: (connections) => {
      watch(connections.write)
      watch(connections.read)
      return connections
    },
  }
}
