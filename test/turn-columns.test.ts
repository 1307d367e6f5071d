import { expect, test } from 'vitest'
import { ALL_TABLES } from '#db/migrations/all.ts'
import { HASHED, NOT_RESEALED, NOT_TURNED, SEALED, SEALED_BY_HASH } from '#db/turn-columns.ts'

const columnsOf = (type: string) =>
  ALL_TABLES.flatMap(({ name, columns }) =>
    Object.entries(columns)
      .filter(([, kind]) => kind.replace('?', '') === type)
      .map(([column]) => `${name}.${column}`),
  ).sort()

test('every column of hashes is turned with the key, or it is said why not', () => {
  const turned = Object.entries(HASHED).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`))
  expect([...turned, ...Object.keys(NOT_TURNED)].sort()).toEqual(columnsOf('hash'))
})

test('everything that is sealed is sealed anew, or it is said why not', () => {
  const resealed = [...SEALED, ...SEALED_BY_HASH].map(({ table, column }) => `${table}.${column}`)
  expect([...resealed, ...Object.keys(NOT_RESEALED)].sort()).toEqual(columnsOf('sealed'))
})

test('whatever is sealed for a place with a hash in its name stands with the hashes that are turned', () => {
  for (const { table, id } of SEALED_BY_HASH) expect(HASHED[table]).toContain(id)
})
