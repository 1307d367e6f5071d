/** The audit log kept honest: its head signed and kept outside the database, and the whole chain verified on demand. */
import type { JWK } from 'jose'
import { z } from 'zod'
import type { Heads } from '#app/heads.ts'
import { CHAIN_START, commitmentOf, linkOf } from '#app/keys/chain.ts'
import { readSigned } from '#app/keys/signing.ts'
import { PORTAL_LIMITS } from '#app/register/portal.ts'
import type { AuditRow } from '#db/audit.ts'
import { isOfLostBranch, readForks } from './fork.ts'
import type { House } from './house.ts'

const Head = z.object({ seq: z.int(), hash: z.string(), at: z.number() })
type Head = z.infer<typeof Head>

/** Rows read at a time: some tens of kilobytes. */
const PAGE_ROWS = 1000

export type AuditFault = {
  readonly seq: number
  readonly why:
    | 'altered'
    | 'link-broken'
    | 'missing'
    | 'tail-cut'
    | 'beyond-head'
    | 'head-differs'
    | 'head-forged'
    | 'fork-forged'
}
/** `forks`: how often a backup was put back, so that the log went on from an earlier row. */
export type AuditReport = {
  readonly rows: number
  readonly heads: number
  readonly forks: number
  readonly faults: readonly AuditFault[]
}

/** Signs the newest row's hash and keeps it outside the database; nothing new, nothing kept. Gives the sequence number signed. */
export async function signHead(house: House, heads: Heads): Promise<number | null> {
  const head = await house.store.read.audit.head()
  if (!head || head.seq === 0) return null
  const last = (await heads.all()).at(-1)
  const known = last ? Head.safeParse(await readSigned(last, await publicKeys(house))) : null
  if (known?.success && known.data.seq === head.seq && known.data.hash === head.hash) return null
  // A crash between the two tells the ledger twice, which it does not mind.
  await house.store.write((tx) => tx.ledger.add({ what: 'head', seq: head.seq, hash: head.hash }))
  await heads.append(await house.signer.sign({ seq: head.seq, hash: head.hash, at: house.clock.now() }))
  return head.seq
}

/** The public keys that may have signed, as JWK. */
async function publicKeys(house: House): Promise<JWK[]> {
  const texts = await house.store.read.meta.publicKeys()
  return texts.map((text) => JSON.parse(text))
}

function faultsOf(row: AuditRow, before: Pick<AuditRow, 'seq' | 'hash'>, forgottenBefore: number): AuditFault[] {
  const faults: AuditFault[] = []
  if (row.seq !== before.seq + 1) faults.push({ seq: before.seq + 1, why: 'missing' })
  // What was erased on purpose has lost its salt with its content; the commitment and the link stay.
  if (row.salt !== null && commitmentOf(row.salt, row) !== row.commitment) faults.push({ seq: row.seq, why: 'altered' })
  if (row.salt === null && !isForgotten(row, forgottenBefore)) faults.push({ seq: row.seq, why: 'altered' })
  if (row.prev !== before.hash || linkOf(row.prev, row.seq, row.at, row.commitment) !== row.hash)
    faults.push({ seq: row.seq, why: 'link-broken' })
  return faults
}

/** Was it emptied as the sweep empties: wholly, and not before its time? */
function isForgotten(row: AuditRow, forgottenBefore: number): boolean {
  const content = [row.event, row.actor, row.actor_id, row.subject_hash, row.details]
  return row.at < forgottenBefore && content.every((part) => part === null)
}

async function readHeads(
  house: House,
  heads: Heads,
): Promise<{ bySeq: Map<number, Head>; faults: AuditFault[]; count: number; forks: number }> {
  const keys = await publicKeys(house)
  const lines = await heads.all()
  const forks = await readForks(house, keys)
  const bySeq = new Map<number, Head>()
  const faults: AuditFault[] = []
  const keep = (head: Head) => {
    if (!isOfLostBranch(forks, head)) bySeq.set(head.seq, head)
  }
  for (const [position, fork] of forks.entries()) {
    if (fork) keep({ seq: fork.fork, hash: fork.hash, at: fork.at })
    else faults.push({ seq: position + 1, why: 'fork-forged' })
  }
  for (const [position, line] of lines.entries()) {
    const head = Head.safeParse(await readSigned(line, keys))
    if (head.success) keep(head.data)
    else faults.push({ seq: position + 1, why: 'head-forged' })
  }
  return { bySeq, faults, count: lines.length, forks: forks.length }
}

/** Walks the whole chain. Every fault is named by its row; an honest log has none. */
export async function verifyAudit(house: House, heads: Heads): Promise<AuditReport> {
  const { bySeq, faults, count, forks } = await readHeads(house, heads)
  // Read before the walk: what is written during it stands behind this row and does not look like a fault.
  const inside = await house.store.read.audit.head()
  const forgottenBefore = house.clock.now() - PORTAL_LIMITS.log.ms
  let before = { seq: 0, hash: CHAIN_START }
  let rows = 0
  for (;;) {
    const page = await house.store.read.audit.after(before.seq, PAGE_ROWS)
    for (const row of page) {
      faults.push(...faultsOf(row, before, forgottenBefore))
      const promised = [bySeq.get(row.seq)?.hash, row.seq === inside?.seq ? inside.hash : undefined]
      if (promised.some((hash) => hash !== undefined && hash !== row.hash))
        faults.push({ seq: row.seq, why: 'head-differs' })
      before = row
      rows += 1
    }
    if (page.length < PAGE_ROWS) break
  }
  const promised = Math.max(inside?.seq ?? 0, ...bySeq.keys())
  if (promised > before.seq) faults.push({ seq: before.seq + 1, why: 'tail-cut' })
  // A row and the head that counts it are written together, so there is never a row without one.
  const after = await house.store.read.audit.head()
  if ((after?.seq ?? 0) < before.seq) faults.push({ seq: before.seq, why: 'beyond-head' })
  return { rows, heads: count, forks, faults }
}
