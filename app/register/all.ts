/** Every register there is: the installation's in their order, and the portal's own last. */
import type { Installation } from './controller.ts'
import { portalRegister } from './portal.ts'
import type { Register } from './register.ts'

export function allRegisters({ controller, registers }: Pick<Installation, 'controller' | 'registers'>): Register[] {
  return [...registers, portalRegister(controller)]
}
