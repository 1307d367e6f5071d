/** One installation or build at a time. The lock names the processes that hold it, so that one left by a killed run is seen to be dead. */
import { linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'

/** How long to wait between two looks at another run's lock. */
const LOOK_MS = 100
/** Clearing a dead lock takes a millisecond; who holds the right to do so for longer is dead as well. */
const CLEARING_LIMIT_MS = 5000
/** Processes of another machine that shares the folder can't be looked at; no installation takes as long as this. */
const AWAY_LIMIT_MS = 15 * 60_000

/** Does what may fail with one expected code; says whether it was done. */
function tries(action, expected) {
  try {
    action()
    return true
  } catch (fault) {
    if (fault.code === expected) return false
    throw fault
  }
}

/** In a container whose first process doesn't reap, a dead orphan keeps its number for ever. */
function isZombie(pid) {
  let zombie = false
  tries(() => {
    zombie = readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  }, 'ENOENT')
  return zombie
}

function lives(pid) {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (fault) {
    return fault.code === 'EPERM'
  }
}

function isDead(path) {
  let dead = false
  tries(() => {
    const [host, ...pids] = readFileSync(path, 'utf8').split(' ')
    dead = host === hostname() ? !pids.map(Number).some(lives) : Date.now() - statSync(path).mtimeMs > AWAY_LIMIT_MS
  }, 'ENOENT')
  return dead
}

/** Only one run at a time may clear, else the second would remove the lock that the first has just taken. */
function clearIfDead(path) {
  const clearing = `${path}.clearing`
  if (!tries(() => mkdirSync(clearing), 'EEXIST')) {
    const since = statSync(clearing, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - since > CLEARING_LIMIT_MS) tries(() => rmdirSync(clearing), 'ENOENT')
    return
  }
  if (isDead(path)) rmSync(path, { force: true })
  rmdirSync(clearing)
}

/** Waits for the lock and takes it; it is given back when the process ends. `waiting` is called once if another run has it. */
export async function takeLock(path, waiting) {
  // Written aside and linked into place, the lock is never seen half-written.
  const own = `${path}.${process.pid}`
  writeFileSync(own, `${hostname()} ${process.pid}`)
  process.on('exit', () => rmSync(own, { force: true }))
  for (let looks = 0; !tries(() => linkSync(own, path), 'EEXIST'); looks += 1) {
    if (isDead(path)) clearIfDead(path)
    else {
      if (looks === 0) waiting()
      await sleep(LOOK_MS)
    }
  }
  process.on('exit', () => rmSync(path, { force: true }))
  // A child that outlives its killed parent goes on writing, so the lock lives as long as either of them.
  return { share: (child) => writeFileSync(path, `${hostname()} ${process.pid} ${child}`) }
}
