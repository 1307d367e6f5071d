/** What a register says about the database that holds it: which table and columns its fields are, and how far the portal may go. */
import { z } from 'zod'

/** The name of a setting of the environment; what it holds is a secret and stands in no file. */
const SettingName = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/, 'is the name of a setting: capital letters, digits and underscores')

// A dot would be read as standing between the names of a table and its column.
const Name = z.string().regex(/^[\p{L}\p{N}_$-]{1,64}$/u, 'is a name of letters, digits, underscores and hyphens')

const TableName = z
  .string()
  .regex(
    /^[\p{L}\p{N}_$-]{1,64}(\.[\p{L}\p{N}_$-]{1,64})?$/u,
    'is the name of a table, such as customers or crm.customers',
  )
  .describe('The name of the table')

const SqlColumn = z.union([
  Name,
  z.strictObject({
    column: Name.describe('The name of the column'),
    separator: z.string().min(1).optional().describe('With `many`: what stands between the values in one cell'),
    values: z
      .record(z.string(), z.string())
      .optional()
      .describe('What the column holds for each value of the field, such as yes: "1" and no: "0"'),
  }),
])

const Columns = z.record(z.string(), SqlColumn).describe('Field name to column')
const Id = Name.describe('The column that tells rows apart and tells nobody anything, such as a running number')

const SqlTable = z.strictObject({ table: TableName, id: Id, columns: Columns })

export const SqlSource = z.strictObject({
  connection: z
    .strictObject({
      setting: SettingName.describe('The environment variable that holds the database’s address and password'),
      access: z
        .enum(['read-only', 'read-write'])
        .default('read-only')
        .describe('read-only: people get work cards for every change; read-write: the portal writes'),
    })
    .describe('How the database is reached'),
  table: TableName,
  id: Id,
  columns: Columns,
  marketingBan: z
    .strictObject({
      column: Name.describe('The column that is written'),
      set: z.string().describe('What it holds while marketing is forbidden'),
      lifted: z.string().describe('What it holds otherwise'),
    })
    .optional()
    .describe('Where a marketing ban is written'),
  collections: z.record(z.string(), SqlTable).default({}).describe('The table of each collection'),
})
export type SqlSource = z.infer<typeof SqlSource>
export type SqlColumn = z.infer<typeof SqlColumn>
