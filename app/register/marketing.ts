/** Which registers a ban on direct marketing concerns, and where each keeps it (Art. 21(3)). */
import type { Register, Values } from './register.ts'

type Declared = Pick<Register, 'fields' | 'purposes' | 'collections'>

/** The field in which a register keeps that somebody is banned; null where it has none. */
export function banField({ fields }: Pick<Declared, 'fields'>): string | null {
  return Object.entries(fields).find(([, { kind }]) => kind === 'marketing-ban')?.[0] ?? null
}

/** Is anything of it used for direct marketing, or does it keep who may not be? */
export function isForMarketing({ fields, purposes, collections }: Declared): boolean {
  const places = [fields, ...Object.values(collections).map((collection) => collection.fields)]
  return (
    banField({ fields }) !== null ||
    Object.values(purposes).some(({ marketing }) => marketing) ||
    places.some((place) => Object.values(place).some(({ marketing }) => marketing))
  )
}

/** Do the values of a record let somebody be mailed? `null`: the register has no place to say it. */
export function saysAllowed(register: Pick<Declared, 'fields'>, values: Values): boolean | null {
  const field = banField(register)
  return field === null ? null : values[field]?.[0] !== 'yes'
}
