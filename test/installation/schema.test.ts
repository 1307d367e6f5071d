import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { schemaFiles } from '#app/installation/schema.ts'

/** Every property in a schema, with the path to it. */
function propertiesOf(node: unknown, path = ''): { readonly path: string; readonly property: object }[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, inner]: [string, unknown]) => {
    const within = propertiesOf(inner, `${path}/${key}`)
    if (key !== 'properties' || typeof inner !== 'object' || inner === null) return within
    const own = Object.entries(inner).flatMap(([name, property]: [string, unknown]) =>
      typeof property === 'object' && property !== null ? [{ path: `${path}/${name}`, property }] : [],
    )
    return [...own, ...within]
  })
}

test('the committed JSON Schema is the language’s: run scripts/schema.ts after changing it', () => {
  for (const [name, content] of Object.entries(schemaFiles()))
    expect(readFileSync(join('installation/schema', name), 'utf8')).toBe(content)
})

test('an editor can explain every key', () => {
  for (const content of Object.values(schemaFiles())) {
    const properties = propertiesOf(JSON.parse(content))
    expect(properties.length).toBeGreaterThan(50)
    for (const { path, property } of properties)
      expect([path, property]).toEqual([path, expect.objectContaining({ description: expect.stringMatching(/.{4,}/) })])
  }
})

test('each file of the example names its schema, so that editors complete it', () => {
  for (const [file, schema] of [
    ['controller.yaml', 'schema/controller.schema.json'],
    ['registers/billing.yaml', '../schema/register.schema.json'],
    ['registers/email-addresses.yaml', '../schema/register.schema.json'],
  ] as const) {
    expect(readFileSync(join('installation', file), 'utf8').split('\n')[0]).toBe(
      `# yaml-language-server: $schema=${schema}`,
    )
  }
})
