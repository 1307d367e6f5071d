/**
 * An example of a system that speaks the portal's protocol (README.md): plain Node, nothing to install. It keeps its records in one
 * JSON file; yours are in your own database. Start: OMATIETO_KEY_ID=portal OMATIETO_KEY=… DATA_FILE=data.json node example-server.mjs
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'

const { OMATIETO_KEY_ID: KEY_ID = '', OMATIETO_KEY: KEY = '', DATA_FILE = '', PORT = '8099' } = process.env
if (KEY_ID === '' || KEY.length < 32 || DATA_FILE === '')
  throw new Error('Set OMATIETO_KEY_ID, OMATIETO_KEY (32 characters or more) and DATA_FILE.')

const BODY_BYTES = 1_000_000 // An order with all rows of one person is smaller.
const CLOCK_SECONDS = 300 // How far the two clocks may be apart, and so how long a nonce is remembered.
const REMEMBERED_MS = 86_400_000 // A write is tried again within a day; later it is a new one.
const PAGE = 100
/** A refusal: a status and a name that programs know it by; never a value. */
const refusal = (status, name) => Object.assign(new Error(name), { status })

// The records: [{ id, values: { field: [text, …] }, banned, rows: { collection: [{ id, values }, …] } }, …]
const load = () => JSON.parse(readFileSync(DATA_FILE, 'utf8'))
function save(records) {
  writeFileSync(`${DATA_FILE}.new`, JSON.stringify(records))
  renameSync(`${DATA_FILE}.new`, DATA_FILE) // Whole or not at all.
}

const nonces = new Map() // nonce -> { until }
const writes = new Map() // idempotency key -> { digest, answer, until }
function forget(map) {
  for (const [key, { until }] of map) if (until < Date.now()) map.delete(key)
}

/** Throws unless whoever asks has the key, asks this very thing, now, and for the first time. */
function authenticate(request, body) {
  const header = (name) => String(request.headers[name] ?? '')
  const digest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`
  const [time, nonce] = [header('omatieto-timestamp'), header('omatieto-nonce')]
  const place = ['POST', header('host'), request.url, time, nonce, header('idempotency-key'), digest]
  const text = ['omatieto-1', KEY_ID, ...place].join('\n')
  const expected = createHmac('sha256', KEY).update(text).digest()
  const given = Buffer.from(header('omatieto-signature'), 'hex')
  const known = header('omatieto-key') === KEY_ID && header('content-digest') === digest
  if (!known || given.length !== expected.length || !timingSafeEqual(given, expected)) throw refusal(401, 'signature')
  if (!(Math.abs(Date.now() / 1000 - Number(time)) <= CLOCK_SECONDS)) throw refusal(401, 'clock')
  forget(nonces)
  if (nonces.has(nonce)) throw refusal(401, 'replay')
  nonces.set(nonce, { until: Date.now() + 2 * CLOCK_SECONDS * 1000 })
  return digest
}

const plain = (text) => text.trim().normalize('NFC').toLowerCase()
const same = (one, other) => one.length === other.length && one.every((value, index) => value === other[index])
const held = (record, field) => record.values[field] ?? []
/** A page after a cursor, which here is how many were given already. */
function pageOf(list, after) {
  const start = Number(after ?? 0)
  if (!Number.isSafeInteger(start) || start < 0) throw refusal(422, 'cursor')
  return { page: list.slice(start, start + PAGE), next: start + PAGE < list.length ? String(start + PAGE) : null }
}

function erase(record, { reach, fields, rows }, records) {
  if (reach === 'whole') records.splice(records.indexOf(record), 1)
  for (const row of rows) {
    const table = record.rows[row.collection] ?? []
    const at = table.findIndex((one) => one.id === row.id)
    if (at !== -1 && row.fields === null) table.splice(at, 1)
    else if (at !== -1) for (const field of row.fields) table[at].values[field] = []
  }
  for (const field of fields) record.values[field] = []
  return { state: 'done' }
}

function correct(record, { changes }) {
  const due = changes.filter(({ field, to }) => !same(held(record, field), to))
  const late = due.filter(({ field, from }) => !same(held(record, field), from))
  if (late.length > 0)
    return { state: 'conflict', found: Object.fromEntries(late.map(({ field }) => [field, held(record, field)])) }
  for (const { field, to } of due) record.values[field] = to
  return { state: 'done' }
}

function forbidMarketing(record, { ban }) {
  record.banned = ban === 'set'
  return { state: 'done' }
}

function carriedOut(change, order, records) {
  const record = records.find(({ id }) => id === order.record)
  return record ? change(record, order, records) : { state: 'gone' }
}

const now = () => new Date().toISOString()
const counts = (rows = {}) => Object.fromEntries(Object.entries(rows).map(([name, list]) => [name, list.length]))
const reads = {
  '/health': () => ({ asOf: now(), abilities: ['correct', 'erase', 'forbid-marketing', 'walk'] }),
  '/find': ({ identifiers, after }) => {
    const has = (one, { field, value }) => held(one, field).some((text) => plain(text) === value)
    const found = load().filter((one) => identifiers.some((sought) => has(one, sought)))
    const { page, next } = pageOf(found, after)
    const records = page.map(({ id, values, rows }) => ({ id, values, collections: counts(rows) }))
    return { records, next, asOf: now() }
  },
  '/walk': ({ after }) => {
    const { page, next } = pageOf(load(), after)
    return { records: page.map(({ rows, ...record }) => record), next }
  },
  '/rows': ({ record, collection, after }) => {
    const { page, next } = pageOf(load().find(({ id }) => id === record)?.rows?.[collection] ?? [], after)
    return { rows: page, next }
  },
  '/rehearse': (order) => carriedOut(erase, order, load()), // The same, and not saved.
}
const changes = { '/correct': correct, '/erase': erase, '/forbid-marketing': forbidMarketing }

/** A write with a key that was seen before gets the answer of then, and is not done again. */
function write(change, order, key, digest) {
  if (key === '') throw refusal(422, 'idempotency-key-missing')
  forget(writes)
  const before = writes.get(key)
  if (before && before.digest !== digest) throw refusal(422, 'idempotency-key-reused')
  if (before) return before.answer
  const records = load()
  const answer = carriedOut(change, order, records)
  if (answer.state === 'done') save(records)
  writes.set(key, { digest, answer, until: Date.now() + REMEMBERED_MS })
  return answer
}

async function answerTo(request) {
  if (request.method !== 'POST') throw refusal(405, 'method')
  let body = ''
  for await (const part of request.setEncoding('utf8')) {
    body += part
    if (body.length > BODY_BYTES) throw refusal(413, 'too-large')
  }
  const digest = authenticate(request, body)
  if (Object.hasOwn(reads, request.url)) return reads[request.url](JSON.parse(body))
  if (!Object.hasOwn(changes, request.url)) throw refusal(404, 'no-such-address')
  return write(changes[request.url], JSON.parse(body), String(request.headers['idempotency-key'] ?? ''), digest)
}

const server = createServer(async (request, response) => {
  const send = (status, type, value) => response.writeHead(status, { 'content-type': type }).end(JSON.stringify(value))
  try {
    send(200, 'application/json', await answerTo(request))
  } catch (fault) {
    const unread = fault instanceof SyntaxError || fault instanceof TypeError // What was sent has another shape.
    const { status, message } = fault.status ? fault : refusal(unread ? 422 : 500, 'fault')
    send(status, 'application/problem+json', { type: `urn:omatieto:${message}`, title: message, status })
  }
})
server.listen(Number(PORT), '127.0.0.1', () => console.log(`listening on ${server.address().port}`))
