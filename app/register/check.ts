/** Contradictions in an installation: what is well written and still cannot be true, lawful or safe. */

import { checkConnection } from './check/connection.ts'
import { checkController } from './check/controller.ts'
import { checkCorrections } from './check/correction.ts'
import { isInEea } from './check/countries.ts'
import { type CheckFault, Faults } from './check/fault.ts'
import { checkHttp } from './check/http.ts'
import { checkIdentity } from './check/identity.ts'
import { checkLaw } from './check/lawful.ts'
import { checkLifetime } from './check/lifetime.ts'
import { suggestion } from './check/naming.ts'
import { checkReferences } from './check/references.ts'
import { checkSql } from './check/sql.ts'
import { checkTexts } from './check/texts.ts'
import type { Controller } from './controller.ts'
import { isCountry } from './kinds/place.ts'
import { type Language, Register } from './register.ts'

export { redirectsMoney } from './check/correction.ts'
export type { CheckFault } from './check/fault.ts'
export { checkController }

/** What a register is held against: what `controller.yaml` declares. Null: not known, since that file could not be read. */
export type Surroundings = { readonly languages: readonly Language[]; readonly partners: readonly string[] | null }

function checkPlace(register: Register, { partners }: Surroundings, faults: Faults): void {
  const { system } = register
  if (!isCountry(system.country)) {
    faults.add(
      ['system', 'country'],
      `There is no country "${system.country}". Write its two capital letters, such as FI (ISO 3166-1).`,
    )
  } else if (!isInEea(system.country) && !system.transfer) {
    faults.add(
      ['system', 'country'],
      'The data is outside the European Economic Area. Say by which safeguards: add "transfer:" under "system:" (Art. 13(1)(f)).',
    )
  }
  for (const [name, { partner }] of Object.entries(register.recipients)) {
    if (partner === undefined || partners === null || partners.includes(partner)) continue
    faults.add(
      ['recipients', name, 'partner'],
      `There is no partner "${partner}" in controller.yaml.${suggestion(partner, partners)}`,
      'name',
      partner,
    )
  }
}

/** The contradictions within one register. */
export function checkRegister(register: Register, surroundings: Surroundings): readonly CheckFault[] {
  const faults = new Faults(register.id)
  checkTexts(Register, register, surroundings.languages, faults)
  checkPlace(register, surroundings, faults)
  checkReferences(register, faults)
  checkLaw(register, faults)
  checkIdentity(register, faults)
  checkLifetime(register, faults)
  checkCorrections(register, faults)
  checkSql(register, faults)
  checkConnection(register, faults)
  checkHttp(register, faults)
  return faults.found
}

/** Every contradiction, of the controller’s file first and then register by register. Empty: the installation can be used. */
export function check(controller: Controller, registers: readonly Register[]): readonly CheckFault[] {
  const surroundings = { languages: controller.languages, partners: Object.keys(controller.partners) }
  return [...checkController(controller), ...registers.flatMap((register) => checkRegister(register, surroundings))]
}
