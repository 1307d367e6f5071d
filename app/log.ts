/** Structured logs as JSON lines on standard output. They name events, ids and counts; never an address, a code or a value. */
import { pino } from 'pino'
import type { Log } from '#app/journey/house.ts'

/** Fields that must not be logged whatever a mistake hands over. */
const FORBIDDEN = [
  'email',
  'address',
  'code',
  'to',
  'subject',
  'values',
  'cookie',
  'authorization',
  'password',
  'secret',
  '*.email',
  '*.address',
  '*.code',
  '*.to',
  '*.values',
  '*.cookie',
]

/** A logger of the given level. */
export function openLog(level: string): Log {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: FORBIDDEN, remove: true },
  })
}
