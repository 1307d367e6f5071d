/** An office whose people are told by mail of what waits, for the tests of that. */
import { alertStaff } from '#app/journey/alerts.ts'
import { freshHouse } from '../support/fresh-house.ts'
import { fakeClock } from '../support/house.ts'
import { colleague, firstOwner, sessionOf } from '../support/staff.ts'
import { AINO, pigeon, verifiedAs, WINTER, workThrough } from './request/requesting.ts'

/** Monday 30 November 2026, 10:00 in Helsinki; the summaries of this morning have gone out. */
export async function office() {
  const house = await freshHouse({ clock: fakeClock(WINTER) })
  const owner = await firstOwner(house)
  const handler = await colleague(house, 'handler')
  const auditor = await colleague(house, 'auditor', 'Tarmo Tarkastaja')
  const sessions = {
    owner: await sessionOf(house, owner),
    handler: await sessionOf(house, handler),
    auditor: await sessionOf(house, auditor),
  }
  const aino = await verifiedAs(house, AINO)
  const post = pigeon()
  await workThrough(house, post)
  await alertStaff(house)
  /** What has been mailed to staff since the last look: to whom, and why. */
  const told = async (): Promise<string[]> => {
    await alertStaff(house)
    post.posted.length = 0
    await workThrough(house, post)
    const mails: { to: string; message: { message: string; why?: string; link: string } }[] = post.posted.map(
      ({ to, text }) => ({ to, message: JSON.parse(text) }),
    )
    return mails
      .filter(({ message }) => message.message === 'case-alert' || message.message === 'digest')
      .map(
        ({ to, message }) =>
          `${to.split('.')[0]?.split('@')[0]} ${message.why ?? message.message} ${new URL(message.link).pathname}${new URL(message.link).search}`,
      )
      .sort()
  }
  return { house, owner, handler, auditor, sessions, aino, post, told }
}

/** Those of the told that are no summary. */
export const alerts = (told: readonly string[]): string[] => told.filter((mail) => !mail.includes('digest'))
