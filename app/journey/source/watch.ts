/** Looking every few minutes whether each source answers: pages then say so before anybody has asked it in vain. */
import type { Connector, Health } from '#app/connector/connector.ts'
import { PORTAL_REGISTER } from '#app/register/portal.ts'
import type { House } from '../house.ts'
import { noteTried } from './state.ts'

/** How long a source may take: longer than it takes at a page, since nobody waits. */
const LIMIT_MS = 20_000

async function healthOf(house: House, connector: Connector, stop: AbortSignal): Promise<Health | null> {
  try {
    return await connector.health(AbortSignal.any([stop, AbortSignal.timeout(LIMIT_MS)]))
  } catch (fault) {
    if (stop.aborted) return null
    house.log.warn(
      { register: connector.register, fault: fault instanceof Error ? fault.name : 'unknown' },
      'a source could not be looked at',
    )
    return { ok: false, why: `It did not answer in ${LIMIT_MS / 1000} s`, when: 'later' }
  }
}

/** Looks at every source once, unless it is told to stop. */
export async function watchSources(house: House, stop: AbortSignal): Promise<void> {
  const connectors = [...house.connectors.values()].filter(({ register }) => register !== PORTAL_REGISTER)
  const looked = await Promise.all(
    connectors.map(async (connector) => ({ connector, health: await healthOf(house, connector, stop) })),
  )
  await house.store.write(async (tx) => {
    for (const { connector, health } of looked)
      if (health) await noteTried(house, tx, connector.register, health.ok ? { ok: true, goodAt: health.asOf } : health)
  })
}
