/** The steps of opening a portal: the secret, the database, the marks that keep trial and real apart, the signing key. */
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Chance } from '#app/chance.ts'
import type { Clock } from '#app/clock.ts'
import type { Config } from '#app/config.ts'
import { type Keys, type OlderSecret, openKeys, readSecret } from '#app/keys/keys.ts'
import { makeKeyPair, openSigner, type Signer } from '#app/keys/signing.ts'
import { migrate } from '#db/migrate.ts'
import { type Connections, openDatabase } from '#db/open.ts'
import { keyCheck } from '#db/processes.ts'
import { openStore, type Store } from '#db/store.ts'

/** A reason not to start, as one sentence for the person at the terminal. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

const SECRET_BYTES = 32

/** Trial's own secret: made at the first start, in its data folder, readable by its owner alone. */
async function trialSecret(dataDir: string, chance: Chance): Promise<Buffer> {
  const file = join(dataDir, 'secret.key')
  try {
    const handle = await open(file, 'wx', 0o600)
    await handle.writeFile(chance.bytes(SECRET_BYTES).toString('hex'))
    await handle.sync()
    await handle.close()
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault
  }
  const secret = readSecret(await readFile(file, 'utf8'))
  if (!secret)
    throw new Refusal(`The trial's key in ${file} is damaged. Delete the folder ${dataDir} to begin the trial anew.`)
  return secret
}

/** Makes the data folder and proves that it can be written to. */
export async function prepareDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    const probe = await open(join(dataDir, '.writable'), 'w')
    await probe.close()
  } catch (fault) {
    throw new Refusal(
      `The data folder ${dataDir} cannot be written to. Give this user the right to it, or name another with DATA_DIR.`,
      { cause: fault },
    )
  }
}

/** The secrets this process was given, today's first. */
export async function secretsOf(config: Config, chance: Chance): Promise<[Buffer, ...Buffer[]]> {
  if (config.mode === 'trial') return [await trialSecret(config.dataDir, chance)]
  return config.secretBefore ? [config.secret, config.secretBefore] : [config.secret]
}

/** The keys by the one of the given secrets that the database is under; by today's where it is under none of them. */
export async function openInstallationKeys(config: Config, connections: Connections, chance: Chance): Promise<Keys> {
  const secrets = await secretsOf(config, chance)
  const standing = await keyCheck(connections)
  const secret = secrets.find((one) => openKeys(one, chance).checkValue === standing)
  if (!secret) return openKeys(secrets[0], chance)
  return openKeys(secret, chance, await keyChain(connections, secret, chance))
}

/** The secrets before this one, as they stand sealed under it. */
export async function keyChain(connections: Connections, secret: Buffer, chance: Chance): Promise<OlderSecret[]> {
  const rows = await connections.read.selectFrom('key_chain').selectAll().orderBy('position').execute()
  // What seals and opens needs no older key, and the number of them only for its own name.
  const keys = openKeys(
    secret,
    chance,
    rows.map(() => ({ secret, turnedAt: 0 })),
  )
  return rows.map(({ position, sealed, turned_at }) => ({
    secret: Buffer.from(keys.unseal('key_chain', String(position), 1, sealed), 'hex'),
    turnedAt: Number(turned_at),
  }))
}

/** Opens and migrates the database. What the driver said goes along as the cause, since it may hold the address. */
export async function openMigrated(config: Config): Promise<Connections> {
  let connections: Connections | undefined
  try {
    connections = openDatabase(config.databaseUrl)
    await migrate(connections)
    return connections
  } catch (fault) {
    await connections?.close().catch(() => undefined)
    const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
    throw new Refusal(
      `The database of DATABASE_URL could not be opened${code}. Check that it runs, that the name and password are right, and that this user may create tables.`,
      { cause: fault },
    )
  }
}

/** The store, once the database is known to belong to this mode and this key. */
export async function openCheckedStore(
  config: Config,
  connections: Connections,
  keys: Keys,
  clock: Clock,
  chance: Chance,
): Promise<Store> {
  const store = openStore(connections, { keys, clock, chance })
  try {
    await checkMarks(store, config, keys)
    return store
  } catch (fault) {
    // Connections that stay open would keep a process alive that has refused to start.
    await store.close()
    throw fault
  }
}

async function checkMarks(store: Store, config: Config, keys: Keys): Promise<void> {
  const marks = await store.write(async (tx) => {
    await tx.meta.beginChain()
    return {
      mode: await tx.meta.settle('mode', config.mode),
      check: await tx.meta.settle('key-check', keys.checkValue),
    }
  })
  if (marks.mode !== config.mode) {
    throw new Refusal(
      marks.mode === 'trial'
        ? 'This database was made by trial mode and cannot be used for real. Name an empty one in DATABASE_URL.'
        : 'This database is in real use; trial mode does not open it.',
    )
  }
  if (marks.check !== keys.checkValue) {
    throw new Refusal(
      'SECRET_KEY is not the key this database was made with. Nothing can be read or found with another; set the right one.',
    )
  }
}

/** The key that signs; made at the first start, once even where several processes start together. */
export async function openInstallationSigner(store: Store): Promise<Signer> {
  const known = await store.read.meta.signingKey()
  if (known) return openSigner(known.kid, JSON.parse(known.privateJwk))
  const made = await makeKeyPair()
  const kid = await store.write(async (tx) => {
    const first = await tx.meta.settle('first-signing-key', made.kid)
    if (first === made.kid)
      await tx.meta.addSigningKey({
        kid: made.kid,
        publicJwk: JSON.stringify(made.publicJwk),
        privateJwk: JSON.stringify(made.privateJwk),
      })
    return first
  })
  const key = await store.read.meta.signingKey()
  if (!key) throw new Error(`The signing key ${kid} is missing`)
  return openSigner(key.kid, JSON.parse(key.privateJwk))
}
