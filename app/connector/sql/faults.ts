/** What a database's refusal comes to. Its own words repeat values, users and hosts; only its code goes on. */
import { ConnectorFault } from '../connector.ts'

/** What a person must mend: rights, names, shapes. Everything that is not here may go away. */
const NEVER: Readonly<Record<string, string>> = {
  ER_ACCESS_DENIED_ERROR: 'does not accept the name and password',
  ER_DBACCESS_DENIED_ERROR: 'does not let this user into the database',
  ER_TABLEACCESS_DENIED_ERROR: 'does not let this user do that to one of the tables',
  ER_COLUMNACCESS_DENIED_ERROR: 'does not let this user do that to one of the columns',
  ER_SPECIFIC_ACCESS_DENIED_ERROR: 'does not let this user do that',
  ER_NOT_SUPPORTED_AUTH_MODE: 'asks for a password in a way that is not known here',
  ER_BAD_DB_ERROR: 'has no database of that name',
  ER_NO_SUCH_TABLE: 'has no table of a name that the register maps',
  ER_BAD_FIELD_ERROR: 'has no column of a name that the register maps',
  ER_BAD_NULL_ERROR: 'has a column that may not be empty',
  ER_DATA_TOO_LONG: 'has a column that is too short for the value',
  ER_TRUNCATED_WRONG_VALUE: 'has a column of another type than the value',
  ER_TRUNCATED_WRONG_VALUE_FOR_FIELD: 'has a column of another type than the value',
  ER_WARN_DATA_OUT_OF_RANGE: 'has a column that is too small for the value',
  ER_DUP_ENTRY: 'holds the value elsewhere, where it may stand only once',
  ER_ROW_IS_REFERENCED_2: 'has other tables that refer to the row, so that it may not go',
  ER_NO_REFERENCED_ROW_2: 'has no row that the value refers to',
  ER_CONSTRAINT_FAILED: 'has a rule that the value breaks',
  ER_CHECK_CONSTRAINT_VIOLATED: 'has a rule that the value breaks',
  ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION: 'was opened for reading alone',
  ER_OPTION_PREVENTS_STATEMENT: 'is set to be read alone',
}

/** Primary result codes of SQLite; extended ones carry them in the low byte. */
const SQLITE_NEVER: Readonly<Record<number, string>> = {
  1: 'has no table or column of a name that the register maps',
  3: 'may not be opened by this user',
  8: 'may only be read',
  19: 'has a rule that the change breaks',
  20: 'has a column of another type than the value',
  26: 'is no SQLite database',
}

function part(fault: unknown, name: 'code' | 'errcode'): unknown {
  if (typeof fault !== 'object' || fault === null) return undefined
  return Object.getOwnPropertyDescriptor(fault, name)?.value
}

/** A fault of the database that the setting names. */
export function faultOf(fault: unknown, setting: string): ConnectorFault {
  if (fault instanceof ConnectorFault) return fault
  const code = String(part(fault, 'code') ?? 'unknown')
  const errcode = part(fault, 'errcode')
  const why = typeof errcode === 'number' ? SQLITE_NEVER[errcode & 0xff] : NEVER[code]
  const shown = typeof errcode === 'number' ? `SQLite ${errcode}` : code
  return why === undefined
    ? new ConnectorFault('later', `The database of ${setting} could not be talked with (${shown})`)
    : new ConnectorFault('never', `The database of ${setting} ${why} (${shown})`)
}
