/** People whose data is erased, for tests: imported, asked for, confirmed, approved, carried out. */
import { connectorsOf } from '#app/connectors.ts'
import { planOfRequest } from '#app/journey/erasure/approve.ts'
import { askErasure, ownPlan } from '#app/journey/erasure/ask.ts'
import type { House } from '#app/journey/house.ts'
import { decideRequest } from '#app/journey/request/decision.ts'
import type { Deciding } from '#app/journey/request/decision-letter.ts'
import { openRequest } from '#app/journey/request/decision-letter.ts'
import { confirmRequest } from '#app/journey/request/own.ts'
import type { LedgerPlace } from '#app/ledger/place.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { type FakeClock, fakeClock } from '../../support/house.ts'
import { type Cells, fileOf, imported } from '../importing.ts'
import { AINO, decisionOf, LIISA, type Post, pigeon, verifiedAs, WINTER, workThrough } from '../request/requesting.ts'

export const HOUR = 3_600_000
export const MINUTE = 60_000

export const AINO_ROW: Cells = {
  Nimi: 'Aino Kallio',
  Asiakasnumero: '1042',
  Sähköpostiosoite: AINO,
  Puhelin: '+358 40 000 1234',
  Katuosoite: 'Pihlajapolku 12',
  Postinumero: '33200',
  Postitoimipaikka: 'TAMPERE',
}

export type Invoice = { readonly number: string; readonly date: string; readonly open?: string }

const invoiceRow = ({ number, date, open = '0,00' }: Invoice): Cells => ({
  Laskunumero: number,
  Asiakasnumero: '1042',
  Laskupäivä: date,
  Viitenumero: '',
  Summa: '10,00',
  Avoinna: open,
})

/** A file of invoices. */
export const invoicesOf = (invoices: readonly Invoice[]) => fileOf(invoices.map(invoiceRow))

/** A colleague who has just re-authenticated. */
export const strong = (house: House, { staffId }: { readonly staffId: string }) => ({
  staffId,
  strongUntil: house.clock.now() + 10 * MINUTE,
})

type Lived = House & { readonly clock: FakeClock }

/** A house in which Aino is a customer with these invoices, and what one does with it. */
export async function withAino(
  invoices: readonly Invoice[],
  over: { readonly now?: number; readonly row?: Cells; readonly ledger?: LedgerPlace } = {},
) {
  const { now = WINTER, ledger } = over
  const base = await freshHouse({ clock: fakeClock(now), ...(ledger ? { ledger } : {}) })
  const house: Lived & Pick<typeof base, 'connections' | 'url' | 'logged'> = {
    ...base,
    connectors: connectorsOf(base.registers, base.store, base.keys, base.clock),
  }
  await imported(house, fileOf([{ ...AINO_ROW, ...over.row }]), {})
  if (invoices.length > 0) await imported(house, invoicesOf(invoices), {})
  const aino = await verifiedAs(house, AINO)
  let forms = 0
  const post = pigeon()
  const mailbox: Post[] = []
  const work = async (ahead = 0) => {
    house.clock.advance(ahead)
    await workThrough(house, post)
    const posted = post.posted.splice(0)
    mailbox.push(...posted)
    return posted.map(({ subject }) => subject)
  }
  const ask = async () => {
    forms += 1
    const { digest } = await ownPlan(house, aino)
    const asked = await askErasure(house, aino, { digest, language: 'fi', form: `erase-${forms}` })
    if (!asked.ok) throw new Error(asked.why)
    return asked.reference
  }
  /** Asked and confirmed. */
  const asked = async () => {
    const reference = await ask()
    await confirmRequest(house, aino, reference)
    return reference
  }
  const request = async (reference: string) => {
    const found = await house.store.read.requests.byReference(reference)
    if (!found) throw new Error('The request is gone')
    return found
  }
  /** A decision on the plan as it is now. */
  const deciding = async (reference: string, over: Partial<Deciding> = {}): Promise<Deciding> => {
    const opened = await openRequest(house.store.read, reference)
    const plans = opened ? await planOfRequest(house, opened) : null
    const decision = plans?.leaves === 'something' ? 'partly' : 'approve'
    return {
      ...decisionOf(reference, (await request(reference)).version, decision),
      ...{ done: [], stays: [], plan: plans?.digest ?? '' },
      ...(decision === 'partly' ? { grounds: [{ ground: 'accounting-duty', words: '' }] } : {}),
      ...over,
    }
  }
  /** Approved, by as many as it takes. */
  const approve = async (reference: string) => {
    const made = await decideRequest(house, strong(house, LIISA), await deciding(reference))
    if (!made.ok) throw new Error(`Not decided: ${'why' in made ? made.why : JSON.stringify(made.missing)}`)
    return made
  }
  const erasure = async (reference: string) => house.store.read.erasures.ofRequest((await request(reference)).id)
  return { house, aino, mailbox, work, ask, asked, request, deciding, approve, erasure }
}
