/** Holds what is asked of Graph, and what the simulator answers, to the slice of Graph's OpenAPI description kept beside the project. */
import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Exchange } from '../../../simulator/simulator.ts'
import { isHere } from '../../support/present.ts'

const FILE = '../shared/graph/graph-slice.yml'

type Node = Readonly<Record<string, unknown>>
const isNode = (json: unknown): json is Node => typeof json === 'object' && json !== null && !Array.isArray(json)

const Content = z.object({ content: z.object({ 'application/json': z.object({ schema: z.unknown() }) }).optional() })
const Operation = z.object({
  parameters: z.array(z.unknown()).default([]),
  requestBody: Content.optional(),
  responses: z.record(z.string(), z.unknown()),
})
const Parameter = z.object({ name: z.string(), in: z.string(), schema: z.looseObject({ type: z.string() }) })
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.record(z.string(), z.record(z.string(), z.unknown())),
})
type Document = z.infer<typeof Document>
type Operation = z.infer<typeof Operation>

const Batch = z.object({
  requests: z.array(z.object({ id: z.string(), method: z.string(), url: z.string(), body: z.unknown().optional() })),
})
const Batched = z.object({
  responses: z.array(z.object({ id: z.string(), status: z.int(), body: z.unknown().optional() })),
})

const REFERENCE = /^#\/components\/(\w+)\/(.+)$/

/** How anything may be refused; of a batch the description says only how it succeeds. */
const REFUSAL = { $ref: '#/components/responses/error' }

function lookedUp({ components }: Document, node: unknown): unknown {
  const [, kind = '', name = ''] = REFERENCE.exec(isNode(node) ? String(node.$ref) : '') ?? []
  return name === '' ? node : components[kind]?.[name]
}

/**
 * The description allows for OData what JSON Schema cannot: a type says `additionalProperties` for itself and is then extended with
 * `allOf`, by which no extended type would ever hold. Both are joined to one here, closed but for annotations (`@odata.…`): a
 * property that Graph doesn't have is a fault. `nullable` is understood as OpenAPI 3.0 means it.
 */
function closed(document: Document, node: unknown): unknown {
  if (Array.isArray(node)) return node.map((one) => closed(document, one))
  if (!isNode(node)) return node
  if (Array.isArray(node.allOf)) {
    const parts = node.allOf.map((part) => closed(document, lookedUp(document, part))).filter(isNode)
    const properties = Object.assign({}, ...parts.map((part) => part.properties))
    return { ...Object.assign({}, ...parts), properties }
  }
  if (typeof node.$ref === 'string') return { $ref: node.$ref.replace(REFERENCE, '$2') }
  const own = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, closed(document, value)]))
  // Graph's own types have a title; of errors, its documentation says that they may hold more.
  if (typeof node.title !== 'string' || !isNode(node.properties)) return own
  return { ...own, additionalProperties: false, patternProperties: { '@odata\\.': {} } }
}

/** What a text in a link stands for. */
function readAs(type: string, text: string): unknown {
  if (type === 'array') return text.split(',')
  if (type === 'integer') return Number(text)
  return type === 'boolean' ? text === 'true' : text
}

/** The part of a description by which exchanges are judged. */
class Slice {
  readonly #document: Document
  readonly #ajv = new Ajv({ strict: false, allErrors: true })
  readonly #compiled = new Map<unknown, ValidateFunction>()

  constructor(document: Document) {
    this.#document = document
    addFormats.default(this.#ajv)
    for (const [name, schema] of Object.entries(document.components.schemas ?? {})) {
      const whole = closed(document, schema)
      if (isNode(whole)) this.#ajv.addSchema({ ...whole }, name)
    }
  }

  /** Sentences about what in an exchange the description does not have; without the values, which may be people's. */
  faultsOf({ method, path, query, body, reply }: Exchange): string[] {
    const [template, operation] = this.#operation(method, path) ?? []
    if (template === undefined || operation === undefined) return [`${method} of such a path is not in the slice`]
    const where = `${method} ${template}`
    const asked = [...this.#queryFaults(operation, query), ...this.#bodyFaults(operation.requestBody, body, 'asked')]
    // For PATCH the description has 204 alone; Graph's documentation, and Graph, give 200 with the contact as it is now.
    const changed = method === 'PATCH' && reply.status === 200
    const contact = { schema: { $ref: '#/components/schemas/microsoft.graph.contact' } }
    const response = changed
      ? { content: { 'application/json': contact } }
      : lookedUp(this.#document, operation.responses[reply.status] ?? operation.responses.default ?? REFUSAL)
    // Whoever is told to wait may be told so without a body: what counts stands in the headers.
    const isBare = reply.status === 429 && reply.body === undefined
    const answered = isBare ? [] : this.#bodyFaults(Content.parse(response), reply.body, `answered ${reply.status}`)
    const parts = template === '/$batch' && reply.status === 200 ? this.#partFaults(body, reply.body) : []
    return [...[...asked, ...answered].map((fault) => `${where}: ${fault}`), ...parts]
  }

  #operation(method: string, path: string): readonly [string, Operation | undefined] | undefined {
    for (const [template, item] of Object.entries(this.#document.paths)) {
      const pattern = template.replace('$', '\\$').replace(/\{[^}]+\}/g, '[^/]+')
      if (new RegExp(`^${pattern}$`).test(path)) return [template, item[method.toLowerCase()]]
    }
    return undefined
  }

  #queryFaults({ parameters }: Operation, query: URLSearchParams): string[] {
    const known = parameters
      .map((parameter) => Parameter.parse(lookedUp(this.#document, parameter)))
      .filter((parameter) => parameter.in === 'query')
    return [...query].flatMap(([name, text]) => {
      // A link to the next page is Graph's own, and what it adds to it is described nowhere.
      if (name === '$skiptoken') return []
      const parameter = known.find((one) => one.name === name)
      if (!parameter) return [`it has no parameter ${name}`]
      return this.#faults(parameter.schema, readAs(parameter.schema.type, text), name)
    })
  }

  #bodyFaults(described: z.infer<typeof Content> | undefined, body: unknown, what: string): string[] {
    const content = described?.content?.['application/json']
    if (!content) return body === undefined || body === null ? [] : [`${what}: there is no body`]
    return this.#faults(content.schema, body ?? null, what)
  }

  #faults(schema: unknown, value: unknown, what: string): string[] {
    const known = this.#compiled.get(schema)
    const node = closed(this.#document, schema)
    const validate = known ?? this.#ajv.compile(isNode(node) ? { ...node } : {})
    this.#compiled.set(schema, validate)
    if (validate(value)) return []
    return (validate.errors ?? []).map(({ instancePath, message = '', params }) =>
      `${what}: ${instancePath} ${message} ${params.additionalProperty ?? ''}`.trim(),
    )
  }

  /** Every part of a batch is a question with an answer of its own, whatever their order. */
  #partFaults(body: unknown, answer: unknown): string[] {
    const [asked, answered] = [Batch.safeParse(body), Batched.safeParse(answer)]
    if (!asked.success || !answered.success) return ['A batch has parts that are none']
    return asked.data.requests.flatMap((request) => {
      const { pathname, searchParams } = new URL(request.url, 'https://graph.test')
      const reply = answered.data.responses.find(({ id }) => id === request.id)
      if (!reply) return ['A part of a batch has no answer']
      return this.faultsOf({ method: request.method, path: pathname, query: searchParams, body: request.body, reply })
    })
  }
}

/** The slice, or null where it is not here, which is then said. */
export const graphSlice: Slice | null = isHere(FILE)
  ? new Slice(Document.parse(parse(readFileSync(FILE, 'utf8'))))
  : null
