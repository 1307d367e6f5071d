/** Rows about records of registers: an id alone may mean records of several. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { RecordPlace } from '#app/register/record-place.ts'
import type { Schema } from './schema.ts'

/** The condition that a row is about one of these records. */
export const isAbout =
  (places: readonly RecordPlace[]) =>
  (eb: ExpressionBuilder<Schema, 'locks' | 'corrections'>): Expression<SqlBool> => {
    const ids = Map.groupBy(places, ({ register }) => register)
    const each = [...ids].map(([register, own]) =>
      eb.and([
        eb('register', '=', register),
        eb(
          'record_id',
          'in',
          own.map(({ record }) => record),
        ),
      ]),
    )
    return each.length > 0 ? eb.or(each) : sql<boolean>`1 = 0`
  }
