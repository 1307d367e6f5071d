import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { API_CALLS_A_MINUTE, ApiScope } from '#app/identity/api.ts'
import { checkAddresses } from '#app/journey/api/check.ts'
import { requestStatus } from '#app/journey/api/request-status.ts'
import { startRequest } from '#app/journey/api/start-request.ts'
import { unsubscribeLinks } from '#app/journey/ban/links.ts'
import { REQUEST_KINDS, STATES } from '#app/request/request.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { filed, verifiedAs, WINTER } from '../request/requesting.ts'

const ROUTES = 'app/routes'
const DESCRIPTION = z.looseObject({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ operationId: z.string(), responses: z.record(z.string(), z.unknown()) })),
  ),
  components: z.looseObject({
    securitySchemes: z.object({ token: z.object({ type: z.string(), scheme: z.string(), description: z.string() }) }),
    schemas: z.record(z.string(), z.record(z.string(), z.json())),
  }),
})
const described = DESCRIPTION.parse(parse(readFileSync('docs/api/openapi.yaml', 'utf8')))

/** The routes as their files say them: address, method, scope and the refusals that they make by themselves. */
const routes = readdirSync(ROUTES)
  .filter((name) => name.startsWith('api.'))
  .map((name) => {
    const text = readFileSync(`${ROUTES}/${name}`, 'utf8')
    const path = `/${name.replace(/(\._index)?\.tsx?$/, '').replaceAll('.', '/')}`.replace(/\$(\w+)/g, '{$1}')
    const scope = /requireApi\(request, context, '([\w-]+)'\)/.exec(text)?.[1]
    const method = text.includes('onlyPost()') ? 'post' : 'get'
    const limit = /const \w+ = ([\d_]+) \/\/ A batch/.exec(text)?.[1]?.replaceAll('_', '')
    return { path, method, scope, limit, text }
  })

/** What an answer must be to be the described one. */
const shapeOf = (name: string) => z.fromJSONSchema({ ...described.components.schemas[name] })

test('every address of the API is described with its method and scope, and no other', () => {
  const written = routes.map(({ path, method, scope }) => `${method} ${path}: ${scope}`)
  const told = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => `${method} ${path}: ${operationId}`),
  )
  expect(told.sort()).toEqual(written.sort())
  expect(routes.map(({ scope }) => scope).sort()).toEqual([...ApiScope.options].sort())
})

test('every refusal and limit in the routes stands in the description', () => {
  const door = readFileSync('app/api.server.ts', 'utf8')
  const refusals = (text: string) =>
    [...text.matchAll(/apiRefusal\(\s*(\d{3}),\s*'([\w-]+)'/g)].map(([, status = '', code = '']) => ({ status, code }))
  const shared = refusals(door)
  expect(shared.map(({ code }) => code)).toContain('token-missing')
  const codes = [...shared, ...routes.flatMap(({ text }) => refusals(text))].map(({ code }) => code)
  expect(Object(described.components.schemas.Refusal?.properties).error.enum.toSorted()).toEqual(
    [...new Set([...codes, 'wrong-shape'])].sort(),
  )
  for (const { path, method, text, limit } of routes) {
    const statuses = Object.keys(described.paths[path]?.[method]?.responses ?? {})
    const reads = text.includes('readJson(')
    const own = [...refusals(text), ...shared]
      .map(({ status }) => status)
      .filter((one) => reads || !/415|422/.test(one))
    expect([path, statuses.sort()]).toEqual([path, [...new Set(['200', ...own, ...(reads ? ['422'] : [])])].sort()])
    const most = Object(described.components.schemas.Batch?.properties).addresses.maxItems
    if (text.includes('A batch')) expect([path, limit]).toEqual([path, String(most)])
  }
  expect(described.components.securitySchemes.token.description).toContain(`${API_CALLS_A_MINUTE} times a minute`)
})

test('what the portal answers is what is described, and a word more or less would be noticed', async () => {
  const house = await freshHouse({})
  house.clock.advance(WINTER - house.clock.now())
  const reference = await filed(house, await verifiedAs(house, 'aino.kallio@yritys.example'))
  const status = await requestStatus(house, reference)
  const shape = shapeOf('RequestStatus')
  expect(shape.safeParse(status).error).toBeUndefined()
  expect(shape.safeParse({ ...status, name: 'Aino' }).success).toBe(false)
  expect(shape.safeParse({ ...status, dueBefore: undefined }).success).toBe(false)
  const properties = Object(described.components.schemas.RequestStatus?.properties)
  expect(properties.kind.enum).toEqual([...REQUEST_KINDS])
  // A decision that waits for a second person, or can still be undone, is shown as what was before.
  expect(properties.state.enum).toEqual(STATES.filter((state) => state !== 'proposed' && state !== 'held'))
  const addresses = ['aino.kallio@yritys.example', 'no address']
  const checked = await checkAddresses(house, { tokenId: 'site' }, addresses)
  expect(shapeOf('Checked').safeParse(checked).error).toBeUndefined()
  const links = await unsubscribeLinks(house, addresses)
  expect(links).toEqual([expect.any(String), null])
  expect(shapeOf('Links').safeParse({ links }).error).toBeUndefined()
  const starting = {
    address: 'aino.kallio@yritys.example',
    kind: 'access',
    words: '',
    idempotencyKey: 'key-1234',
  } as const
  const begun = await startRequest(house, { tokenId: 'site' }, starting)
  expect(shapeOf('Started').safeParse(Object(begun).started).error).toBeUndefined()
  expect(Object(described.components.schemas.Start?.properties).kind.enum).toEqual([...REQUEST_KINDS])
})
