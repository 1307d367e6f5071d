/**
 * The terms of an installation under which people's data is handled, and which of them a new version loosens: what one person could
 * change in a file to get at data, or to get rid of it, or to keep it. Whatever is loosened is kept for a while as it was.
 */
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { canonicalJson } from './canonical.ts'
import { Controller } from './controller.ts'
import { Field, type Register, Retention } from './register.ts'

/** Terms as they are kept: read again by later versions of the program, so a field whose language has changed is left out. */
export const Terms = z.object({
  coolingOffHours: z.number(),
  secondApprover: Controller.shape.erasure.unwrap().shape.secondApprover.unwrap(),
  roleAddresses: z.array(z.string()),
  fields: z.record(z.string(), z.object({ correction: Field.shape.correction, retention: Retention })),
})
export type Terms = z.infer<typeof Terms>

type Declared = { readonly controller: Controller; readonly registers: readonly Register[] }
type Fields = Readonly<Record<string, Field>>

/** More people, more safety. */
const APPROVERS = ['never', 'retained', 'always'] as const

const partsOf = (register: Register): (readonly [string, Fields])[] => [
  [register.id, register.fields],
  ...Object.entries(register.collections).map(([name, { fields }]): readonly [string, Fields] => [
    `${register.id}.${name}`,
    fields,
  ]),
]

/** The terms of an installation. */
export function termsOf({ controller, registers }: Declared): Terms {
  const fields = registers.flatMap((register) =>
    partsOf(register).flatMap(([place, own]) =>
      Object.entries(own).flatMap(([name, { correction, retention }]) => {
        const kept = register.retention[retention]
        return kept ? [[`${place}.${name}`, { correction, retention: kept }] as const] : []
      }),
    ),
  )
  const { coolingOffHours, secondApprover } = controller.erasure
  return {
    coolingOffHours,
    secondApprover,
    roleAddresses: controller.roleAddresses,
    fields: Object.fromEntries(fields),
  }
}

/** Any day will do: lengths of different units are compared from it. */
const SOME_DAY = Temporal.PlainDateTime.from('2026-01-01T00:00')

function isNoLonger(length: string | undefined, than: string | undefined): boolean {
  if (length === undefined || than === undefined) return length === than
  return Temporal.Duration.compare(length, than, { relativeTo: SOME_DAY.toPlainDate() }) <= 0
}

/** Does it keep data no longer than before, for the same reasons? What cannot be compared counts as longer. */
function keepsNoLonger(now: Retention, before: Retention): boolean {
  return (
    now.anchor === before.anchor &&
    now.statute === before.statute &&
    (now.afterErasure === before.afterErasure || now.afterErasure === 'goes') &&
    now.while.every((condition) => before.while.includes(condition)) &&
    isNoLonger(now.length, before.length)
  )
}

/** What is looser now than before, each by its name in the files. */
export function loosened(before: Terms, now: Terms): string[] {
  const fields = Object.entries(now.fields).flatMap(([name, { correction, retention }]) => {
    const then = before.fields[name]
    if (!then) return []
    return [
      ...(correction === 'self' && then.correction !== 'self' ? [`${name} correction`] : []),
      ...(keepsNoLonger(retention, then.retention) ? [] : [`${name} retention`]),
    ]
  })
  return [
    ...(now.coolingOffHours < before.coolingOffHours ? ['erasure coolingOffHours'] : []),
    ...(APPROVERS.indexOf(now.secondApprover) < APPROVERS.indexOf(before.secondApprover)
      ? ['erasure secondApprover']
      : []),
    ...before.roleAddresses.filter((one) => !now.roleAddresses.includes(one)).map((one) => `roleAddresses ${one}`),
    ...fields,
  ]
}

/** A name under which the register keeps exactly so; a new one where there is none. */
function namedIn(retention: Record<string, Retention>, wanted: Retention): string {
  const known = Object.entries(retention).find(([, one]) => canonicalJson(one) === canonicalJson(wanted))
  if (known) return known[0]
  let number = 1
  while (Object.hasOwn(retention, `earlier${number}`)) number += 1
  retention[`earlier${number}`] = wanted
  return `earlier${number}`
}

function stricterRegister(register: Register, before: Terms): Register {
  const retention = { ...register.retention }
  const held = (place: string, fields: Fields): Record<string, Field> =>
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => {
        const then = before.fields[`${place}.${name}`]
        const now = register.retention[field.retention]
        if (!then || !now) return [name, field]
        const correction = field.correction === 'self' ? then.correction : field.correction
        const kept = keepsNoLonger(now, then.retention) ? field.retention : namedIn(retention, then.retention)
        return [name, { ...field, correction, retention: kept }]
      }),
    )
  const fields = held(register.id, register.fields)
  const collections = Object.fromEntries(
    Object.entries(register.collections).map(([name, collection]) => [
      name,
      { ...collection, fields: held(`${register.id}.${name}`, collection.fields) },
    ]),
  )
  const used = new Set(
    [fields, ...Object.values(collections).map((one) => one.fields)].flatMap((some) =>
      Object.values(some).map((field) => field.retention),
    ),
  )
  const left = Object.fromEntries(Object.entries(retention).filter(([name]) => used.has(name)))
  return { ...register, fields, collections, retention: left }
}

/** An installation in which nothing is looser than these terms. */
export function stricter({ controller, registers }: Declared, before: Terms): Declared {
  const { coolingOffHours, secondApprover } = controller.erasure
  const approver = Math.max(APPROVERS.indexOf(secondApprover), APPROVERS.indexOf(before.secondApprover))
  return {
    controller: {
      ...controller,
      roleAddresses: [...new Set([...controller.roleAddresses, ...before.roleAddresses])],
      erasure: {
        coolingOffHours: Math.max(coolingOffHours, before.coolingOffHours),
        secondApprover: APPROVERS[approver] ?? secondApprover,
      },
    },
    registers: registers.map((register) => stricterRegister(register, before)),
  }
}
