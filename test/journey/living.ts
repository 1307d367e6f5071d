/** A house whose email register is a simulated Outlook, for tests. */
import { connectorsOf } from '#app/connectors.ts'
import { allRegisters } from '#app/register/all.ts'
import { APPLICATION, connectionAt, simulated } from '../connector/contract/outlook.ts'
import { freshHouse } from '../support/fresh-house.ts'
import { exampleInstallation, fakeClock, MORNING } from '../support/house.ts'

/** `now`: when it is. */
export async function liveHouse(now = MORNING) {
  const simulator = await simulated()
  const example = await exampleInstallation()
  const registers = example.registers.map((register) =>
    register.id === 'email-addresses'
      ? { ...register, connector: 'microsoft365' as const, connection: connectionAt(simulator.origin) }
      : register,
  )
  const installation = { ...example, registers }
  const base = await freshHouse({ installation, clock: fakeClock(now) })
  const secret = () => APPLICATION.secret
  const connectors = connectorsOf(allRegisters(installation), base.store, base.keys, base.clock, secret, base.chance)
  return { simulator, house: { ...base, connectors } }
}
