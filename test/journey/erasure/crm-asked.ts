/** Aino, who has asked that what a company's own database holds of her be erased, and staff who have approved it. */
import { onTestFinished } from 'vitest'
import { type Connector, ConnectorFault } from '#app/connector/connector.ts'
import type { LedgerPlace } from '#app/ledger/place.ts'
import { stockedCrm } from '../../connector/sql/crm.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { fakeClock } from '../../support/house.ts'
import { WINTER } from '../request/requesting.ts'
import { askedLive } from './asked-live.ts'
import { overCrm } from './crm-erasing.ts'

type World = {
  /** Whether the database answers; when it is written, what it says. */
  reads: 'up' | 'down'
  writes: 'up' | 'later' | 'never' | 'lying'
  readonly did: string[]
}

/** The same connector on a day that a test makes good or bad. */
function weathered(connector: Connector, world: World): Connector {
  const refused = (what: string) => {
    world.did.push(what)
    if (world.writes === 'later') throw new ConnectorFault('later', 'The database did not answer')
    if (world.writes === 'never') throw new ConnectorFault('never', 'The database takes no writing')
  }
  return {
    ...connector,
    find: async (asked) => {
      if (world.reads === 'down') throw new ConnectorFault('later', 'The database did not answer')
      return connector.find(asked)
    },
    rehearse: async (order, signal) => {
      refused('rehearse')
      return connector.rehearse(order, signal)
    },
    erase: async (order, signal) => {
      refused('erase')
      return world.writes === 'lying' ? { state: 'done' } : connector.erase(order, signal)
    },
  }
}

/** Aino, whose bills the law keeps, has asked that what is of hers in the database be erased; `bills`: whether she has any. */
export async function askedInCrm(bills: 'bills' | 'none', ledger?: LedgerPlace) {
  const crm = await stockedCrm()
  onTestFinished(() => crm.drop())
  await crm.run(`delete from bills where customer = '1001' ${bills === 'bills' ? 'and billed is null' : ''}`)
  const base = await freshHouse({ clock: fakeClock(WINTER), ...(ledger ? { ledger } : {}) })
  const house = overCrm(base, crm.url, { secondApprover: 'never' })
  const world: World = { reads: 'up', writes: 'up', did: [] }
  const connector = house.connectors.get('customers')
  if (!connector) throw new Error('The database is not connected')
  house.connectors.set('customers', weathered(connector, world))
  const asked = await askedLive(house, bills)
  const aboutHer = async () => ({
    customers: await crm.all("select number, full_name, mail from customers where number = '1001'"),
    bills: (await crm.all("select bill_no from bills where customer = '1001' order by id")).length,
  })
  const others = async () => (await crm.all('select id from customers where id <> 1')).length
  return { ...asked, crm, house, world, aboutHer, others }
}
