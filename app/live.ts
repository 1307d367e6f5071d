/** Connectors of live systems: what the installation says of them, with the secrets that the environment has for them. */
import { readFileSync } from 'node:fs'
import type { Chance } from '#app/chance.ts'
import type { Clock } from '#app/clock.ts'
import type { Connector } from '#app/connector/connector.ts'
import { httpConnector } from '#app/connector/http/http.ts'
import { microsoft365Connector } from '#app/connector/microsoft365/microsoft365.ts'
import type { Credential } from '#app/connector/microsoft365/token.ts'
import { Refusal } from '#app/opening.ts'
import type { Connection } from '#app/register/connection.ts'
import type { Register } from '#app/register/register.ts'

/** What connectors of live systems need from outside of the house. */
export type Outside = {
  readonly chance: Chance
  /** A variable of the environment by its name. */
  readonly setting: (name: string) => string | undefined
}

/** Long enough that a server in distress can breathe, short enough that a person at a page does not notice. */
const FIRST_WAIT_MS = 100

function settingOf(register: string, name: string, { setting }: Outside, guide = 'microsoft365'): string {
  const value = setting(name)
  if (value === undefined)
    throw new Refusal(
      `${name} is missing: installation/registers/${register}.yaml names it as what the register is reached with (docs/${guide}.md).`,
    )
  return value
}

function pemIn(file: string, name: string): string {
  try {
    const pem = readFileSync(file, 'utf8')
    if (pem.includes('-----BEGIN PRIVATE KEY-----') && pem.includes('-----BEGIN CERTIFICATE-----')) return pem
  } catch (fault) {
    throw new Refusal(`The file that ${name} names cannot be read. Give this user the right to it.`, { cause: fault })
  }
  throw new Refusal(
    `The file that ${name} names must hold a private key (PKCS #8, "BEGIN PRIVATE KEY") and its certificate, both PEM.`,
  )
}

function credentialOf({ id }: Register, { secret, certificate }: Connection, outside: Outside): Credential {
  if (certificate !== undefined)
    return { kind: 'certificate', pem: pemIn(settingOf(id, certificate, outside), certificate) }
  if (secret === undefined) throw new Refusal(`The register ${id} names neither a secret nor a certificate.`)
  return { kind: 'secret', secret: settingOf(id, secret, outside) }
}

/** The connector of a register whose records are Outlook contacts. */
export function outlookOf(register: Register, { now }: Clock, outside: Outside): Connector {
  const { connection } = register
  if (!connection) throw new Refusal(`The register ${register.id} does not say how its mailboxes are reached.`)
  const world = { now, chance: outside.chance, firstWaitMs: FIRST_WAIT_MS }
  return microsoft365Connector({ register, connection, credential: credentialOf(register, connection, outside), world })
}

/** A key that is shorter can be found by trying (RFC 2104 asks for as many bytes as the hash has). */
const KEY_CHARACTERS = 32

/** The connector of a register whose system speaks the protocol of docs/http-connector. */
export function httpOf(register: Register, { now }: Clock, outside: Outside): Connector {
  const { http } = register
  if (!http) throw new Refusal(`The register ${register.id} does not say how its system is reached.`)
  const { key } = http.connection
  const secret = settingOf(register.id, key, outside, 'http-connector/README')
  if (secret.length < KEY_CHARACTERS)
    throw new Refusal(`${key} is shorter than ${KEY_CHARACTERS} characters. Make a key with: openssl rand -base64 32`)
  return httpConnector(register, { secret, now, chance: outside.chance })
}
