/**
 * One check in a process of its own: `node bench/suppress-run.ts hashing|checking|file <database address> <file> <addresses>`. Says
 * what it took in one line of JSON.
 */
import { rmSync } from 'node:fs'
import { fileSource } from '#app/connector/csv/source.ts'
import { openChecker } from '#app/journey/ban/list.ts'
import { normaliseAddress, suppressionForm } from '#app/register/address.ts'
import { checkFile } from '#app/suppressing.ts'
import { houseOf, openPlace } from './house.ts'
import { addressOf } from './suppress-crowd.ts'

const BATCH = 10_000 // As the API takes them.

const [way, url = '', file = '', size = '0'] = process.argv.slice(2)
const addresses = Number(size)
const place = await openPlace(url)
const house = await houseOf(place)

function* batches(): Generator<string[]> {
  for (let from = 0; from < addresses; from += BATCH)
    yield Array.from({ length: Math.min(BATCH, addresses - from) }, (_, at) => addressOf(from + at))
}

/** The floor: what any list of keyed hashes costs, before anything is looked up. */
async function hashOnly(): Promise<number> {
  const hashOf = await place.store.read.bans.hashing()
  let hashed = 0
  for (const batch of batches()) {
    const hashes = batch.map((text) => {
      const address = normaliseAddress(text)
      return address.ok ? hashOf(suppressionForm(address.value)) : null
    })
    hashed += hashes.filter((hash) => hash !== null).length
  }
  return hashed
}

async function check(): Promise<{ addresses: number; banned: number }> {
  const checker = await openChecker(house)
  const counts = { addresses: 0, banned: 0 }
  for (const batch of batches())
    for (const standing of await checker(batch)) {
      counts.addresses += 1
      if (standing === 'banned') counts.banned += 1
    }
  return counts
}

async function checkWhole(): Promise<{ addresses: number; banned: number }> {
  const out = `${file}.out`
  const given = { source: fileSource(file), encoding: undefined, column: undefined, out }
  const checked = await checkFile(await openChecker(house), given)
  rmSync(out, { force: true })
  if (!checked.ok) throw new Error(checked.text)
  const { banned, notBanned, unreadable } = checked.counts
  return { addresses: banned + notBanned + unreadable, banned }
}

const KB = 1_000
/** `maxRSS` comes in kibibytes. */
const KIB = 1_024

const before = process.memoryUsage.rss()
const from = performance.now()
const done =
  way === 'hashing' ? { addresses: await hashOnly(), banned: 0 } : await (way === 'file' ? checkWhole() : check())
const ms = performance.now() - from
const grownKb = (process.resourceUsage().maxRSS * KIB - before) / KB
await place.store.close()
console.info(JSON.stringify({ ...done, ms, grownMb: grownKb / KB }))
