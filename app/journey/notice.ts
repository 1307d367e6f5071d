/** The privacy notice and its history: each version is kept from the day it came into force. */

import { sha256 } from '#app/keys/signing.ts'
import { type Notice, noticeDigest, noticeOf } from '#app/register/notice.ts'
import { today } from './day.ts'
import type { House } from './house.ts'

export type NoticeVersion = { readonly id: string; readonly from: number }
export type KeptNotice = {
  readonly id: string
  readonly notice: Notice
  readonly from: number
  readonly current: boolean
}

/** What was kept was a Notice of this program; a later form of it would name itself in `form`. */
function readNotice(content: string): Notice {
  const notice: Notice = JSON.parse(content)
  return notice
}

/** Keeps the notice of the installation as it is now, if it differs from the newest kept one. Done at every start. */
export async function keepNotice(house: House): Promise<void> {
  const notice = noticeOf(house.installation.controller, house.registers, today(house))
  const latest = await house.store.read.notices.latest()
  if (latest && noticeDigest(readNotice(latest.content)) === noticeDigest(notice)) return
  // The day is part of the id: a notice that returns to an earlier wording is a version of its own.
  const digest = sha256(notice.date, noticeDigest(notice))
  await house.store.write(async (tx) => {
    await tx.notices.keep({ digest, content: JSON.stringify(notice), from_at: house.clock.now() })
    tx.audit.add({ event: 'notice-kept', actor: 'portal', details: { notice: digest } })
  })
}

/** Every version, newest first; `from` is epoch milliseconds. */
export async function noticeVersions(house: House): Promise<NoticeVersion[]> {
  const rows = await house.store.read.notices.versions()
  return rows.map((row) => ({ id: row.digest, from: row.from_at }))
}

/** One version, or with null the one in force; null where there is none of that id. */
export async function noticeVersion(house: House, id: string | null): Promise<KeptNotice | null> {
  const latest = await house.store.read.notices.latest()
  const row = id === null ? latest : await house.store.read.notices.byDigest(id)
  if (!row || !latest) return null
  return { id: row.digest, notice: readNotice(row.content), from: row.from_at, current: row.digest === latest.digest }
}
