/** Who of the staff may do what: one table, read by every door. */
import { z } from 'zod'

export const Role = z.enum(['handler', 'approver', 'owner', 'auditor'])
export type Role = z.infer<typeof Role>

/** In the order in which people choose between them. */
export const ROLES = Role.options

/**
 * Acts, each with the roles that may do it. `see-values`: personal data itself; without it a page shows that a case is there, where
 * it stands and by when, and nothing that was written or is held. `own-account`: one's own password, phone and sessions.
 */
const MAY = {
  'see-cases': ['handler', 'approver', 'owner', 'auditor'],
  'see-values': ['handler', 'approver', 'owner'],
  handle: ['handler', 'approver', 'owner'],
  decide: ['handler', 'approver', 'owner'],
  approve: ['approver', 'owner'],
  hold: ['approver', 'owner'],
  'manage-staff': ['owner'],
  'see-audit': ['owner', 'auditor'],
  'own-account': ['handler', 'approver', 'owner', 'auditor'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

export type Act = keyof typeof MAY

/** May this role do this? */
export function mayDo(role: Role, act: Act): boolean {
  const roles: readonly Role[] = MAY[act]
  return roles.includes(role)
}
