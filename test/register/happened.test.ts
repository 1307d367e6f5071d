import { expect, test } from 'vitest'
import { IDENTITY_EVENTS, STAFF_EVENTS } from '#app/identity/events.ts'
import { ACTORS, EVENTS, MAILS, MATTERS, worded } from '#app/register/portal/happened.ts'
import { INNER_NAMES } from '#app/register/portal/inner.ts'
import { portalRegister } from '#app/register/portal.ts'
import { REQUEST_KINDS } from '#app/request/request.ts'
import { STEPS } from '#app/request/steps.ts'
import { MailPayload } from '#app/worker/mails.ts'
import { sourceFiles } from '../house.ts'
import { exampleInstallation } from './example.ts'

/** Names that stand after a word in the sources of the journeys and the worker. */
function namesAfter(word: string): string[] {
  const sources = sourceFiles().filter(
    ({ path }) => /^app\/(journey|worker)\//.test(path) && !path.startsWith('app/journey/staff/'),
  )
  const names = sources.flatMap(({ text }) =>
    [...text.matchAll(new RegExp(`\\b${word}: (?:[^\\n,?]+\\? '([a-z-]+)' : )?'([a-z-]+)'`, 'g'))].flatMap(
      ([, one, other]) => [one, other].flatMap((name) => name ?? []),
    ),
  )
  return [...new Set(names)]
}

const STEP_NAMES: readonly string[] = [...STEPS.map(({ event }) => event), 'file']

test('whatever the audit log says about a person has words of its own; what concerns staff alone stands in no person’s log', () => {
  const inner: readonly string[] = INNER_NAMES
  const logged = namesAfter('event').filter((name) => !STEP_NAMES.includes(name) && !inner.includes(name))
  expect(logged.length).toBeGreaterThan(20)
  const all = [...logged, ...Object.keys(IDENTITY_EVENTS), ...STEP_NAMES.map((name) => `request-${name}`)]
  expect(all.filter((name) => worded(EVENTS, name) === 'other')).toEqual([])
  expect(Object.keys(STAFF_EVENTS).filter((name) => !inner.includes(name))).toEqual([])
  expect(inner.filter((name) => Object.hasOwn(EVENTS, name))).toEqual([])
})

test('every kind of request, and of what waits for a person, has words of its own', () => {
  const stuck = namesAfter('stuck')
  expect(stuck).toContain('mail-stuck')
  expect([...REQUEST_KINDS, ...stuck].filter((name) => !Object.hasOwn(MATTERS, name))).toEqual([])
})

test('every mail to a person has words of its own', () => {
  const toStaff = (shape: object) => 'staffId' in shape || 'linkId' in shape
  const own = MailPayload.options.flatMap(({ shape }) =>
    toStaff(shape) ? [] : [...shape.message._zod.values].map(String),
  )
  expect(own.length).toBeGreaterThan(3)
  expect(own.filter((name) => worded(MAILS, name) === 'other')).toEqual([])
})

test('the portal’s own register and the access log read the same list', async () => {
  const { installation } = await exampleInstallation()
  const { log, mails, cases } = portalRegister(installation.controller).collections
  expect(log?.fields.event).toMatchObject({ kind: 'choice', choices: EVENTS })
  expect(log?.fields.actor).toMatchObject({ kind: 'choice', choices: ACTORS })
  expect(mails?.fields.about).toMatchObject({ kind: 'choice', choices: MAILS })
  expect(cases?.fields.kind).toMatchObject({ kind: 'choice', choices: MATTERS })
})

test('a name without words is told as something else, also one that every object has', () => {
  for (const name of ['something-new', 'toString', '__proto__', '']) expect(worded(EVENTS, name)).toBe('other')
})
