/** Which conditions hold a record or a row at present, as the register's own fields show it. */
import { CONDITIONS, type Condition, type Field, type HeldRecord, type HeldRow, type Register } from './register.ts'

function lasts(field: Field | undefined, values: readonly string[] | undefined): boolean {
  const filled = (values ?? []).filter((value) => value.trim() !== '')
  if (!field || filled.length === 0) return false
  if (field.kind === 'yes-no') return filled.some((value) => sameValue('yes-no', value, 'yes'))
  // A sum that cannot be read holds: to keep too long is mended later, to erase too early is not.
  if (field.kind === 'money') return filled.some((value) => isAboveZero(value))
  return true
}
