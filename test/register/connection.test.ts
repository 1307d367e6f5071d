import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { check } from '#app/register/check.ts'
import { Controller } from '#app/register/controller.ts'
import { Register } from '#app/register/register.ts'

const controller = Controller.parse(parse(readFileSync('installation/controller.yaml', 'utf8')))
const example = () => Object(parse(readFileSync('installation/registers/email-addresses.yaml', 'utf8')))

const CONNECTION = {
  tenant: 'yritys.example',
  clientId: '00000000-0000-0000-0000-000000000000',
  secret: 'GRAPH_SECRET',
  mailboxes: ['myynti@yritys.example', 'tuki@yritys.example'],
}

/** The example's email register, live, and what `check` says of it after a change. */
function saidOf(change: (register: Register) => void, connection: object | undefined = CONNECTION): string[] {
  const { connection: _, ...rest } = example()
  const written = { ...rest, ...(connection ? { connection } : {}) }
  const register = { ...Register.parse(written), id: 'email-addresses' }
  change(register)
  return check(controller, [register]).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

test('the example’s email register can be live as it is: all of its fields are a contact’s', () => {
  expect(saidOf(() => undefined)).toEqual([])
  const { secret, ...others } = CONNECTION
  expect(saidOf(() => undefined, { ...others, certificate: `${secret}_FILE` })).toEqual([])
})

test('what a contact cannot hold or a connection lacks is said, with what to do', () => {
  const { secret, ...bare } = CONNECTION
  const nothing = () => undefined
  const cases: readonly (readonly [string[], RegExp])[] = [
    [saidOf(nothing, { ...bare }), /^connection: .*"secret:" or "certificate:"/],
    [saidOf(nothing, { ...CONNECTION, certificate: 'OTHER' }), /^connection: .*of one/],
    [saidOf(nothing, { ...CONNECTION, graph: 'http://graph.yritys.example/v1.0' }), /^connection.graph: .*https/],
    [
      saidOf(nothing, { ...CONNECTION, mailboxes: ['tuki@yritys.example', 'Tuki@yritys.example'] }),
      /^connection.mailboxes.1: .*twice/,
    ],
    [
      saidOf((register) => Object.assign(register.fields, { phone: register.fields.phones })),
      /^fields.phone: A contact in Outlook has no "phone".*phones/,
    ],
    [saidOf(({ fields }) => Object.assign(fields.phones ?? {}, { many: false })), /^fields.phones: .*many: true/],
    [saidOf(({ fields }) => Object.assign(fields.city ?? {}, { many: true })), /^fields.city.many: .*Remove "many"/],
    [
      saidOf(({ fields }) => Object.assign(fields.notes ?? {}, { identifies: 'address' })),
      /^fields.notes.identifies: .*"email" alone/,
    ],
    [
      saidOf((register) => Reflect.deleteProperty(register, 'connection')),
      /^connector: Say how the mailboxes are reached/,
    ],
    [
      saidOf((register) => Object.assign(register, { connector: 'portal' })),
      /^connection: Only "connector: microsoft365"/,
    ],
  ]
  for (const [said, expected] of cases) expect(said).toContainEqual(expect.stringMatching(expected))
})

test('a secret has no place in YAML: what is named is a variable, and nothing else is taken', () => {
  for (const secret of ['hunter2', 'Graph Secret', 'abc~DEF123'])
    expect(
      Register.safeParse({ ...example(), connector: 'microsoft365', connection: { ...CONNECTION, secret } }).success,
    ).toBe(false)
})
