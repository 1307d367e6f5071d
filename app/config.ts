/**
 * From the environment to a Config, every fault at once and no secret ever printed. The only file that reads `process.env`.
 * With none of DATABASE_URL, LEDGER_URL, PUBLIC_URL, SECRET_KEY and SMTP_URL set this is a trial; with any of them it is real, and then all
 * of them are needed: nobody gets a trial by forgetting one.
 */
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { readSecret } from '#app/keys/keys.ts'
import { ledgerFolder } from '#app/ledger/open.ts'
import { readSmtpUrl } from '#app/worker/smtp-url.ts'

// React's development build is a third slower; it is chosen by this name when it is first loaded, which is after this file.
process.env.NODE_ENV ??= 'production'

type Common = {
  readonly port: number
  readonly host: string
  /** Without a slash at the end. */
  readonly publicUrl: string
  readonly installationDir: string
  /** What this process keeps outside the database: signed audit heads; in a trial everything. */
  readonly dataDir: string
  readonly databaseUrl: string
  /** Where erasures and bans are written down outside the database. */
  readonly ledgerUrl: string
  /** Addresses and networks whose forwarding headers count. */
  readonly trustedProxies: readonly string[]
  readonly logLevel: string
}
export type Trial = Common & { readonly mode: 'trial' }
export type Real = Common & {
  readonly mode: 'real'
  readonly secret: Buffer
  /** The SECRET_KEY that is being turned away from; null but for that time. */
  readonly secretBefore: Buffer | null
  readonly smtpUrl: string
  readonly mailFrom: string
}
export type Config = Trial | Real

export type Environment = Readonly<Record<string, string | undefined>>

/** The port that a newcomer's first address names. */
const DEFAULT_PORT = 3000
const REAL_SETTINGS = ['DATABASE_URL', 'LEDGER_URL', 'PUBLIC_URL', 'SECRET_KEY', 'SMTP_URL'] as const

const given = (environment: Environment, name: string) => environment[name]?.trim() || undefined

function isUrl(text: string, ...protocols: string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol)
}

const isNetwork = (text: string) => {
  const [address = '', bits, ...rest] = text.split('/')
  const family = isIP(address)
  if (!family || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}

const PortSetting = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port <= 65_535)

const isDatabase = (text: string) => isUrl(text, 'mysql:') || /^sqlite:\/?[^/].*|^sqlite:\/\/\//.test(text)

const SETTINGS: Readonly<Record<string, { readonly schema: z.ZodType<unknown, string>; readonly help: string }>> = {
  DATABASE_URL: {
    schema: z.string().refine(isDatabase),
    help: 'is "mysql://user:password@host:3306/name" or "sqlite:/path/to/file.db"',
  },
  LEDGER_URL: {
    schema: z.string().refine((text) => isDatabase(text) || ledgerFolder(text) !== null),
    help: 'is where erasures and bans are written down for the day a backup is put back, apart from the database: "file:/path/to/folder", or another database, "mysql://user:password@host:3306/name" or "sqlite:/path/to/file.db"',
  },
  PUBLIC_URL: {
    schema: z.string().refine((text) => isUrl(text, 'https:') && new URL(text).pathname === '/' && !text.includes('?')),
    help: 'is the address people see, such as "https://tiedot.example.fi": https, no path',
  },
  SECRET_KEY: {
    schema: z.string().refine((text) => readSecret(text) !== null),
    help: 'is 32 random bytes as 64 hex digits or base64; make one with: openssl rand -hex 32',
  },
  SECRET_KEY_BEFORE: {
    schema: z.string().refine((text) => readSecret(text) !== null),
    help: 'is the key that SECRET_KEY was before, while it is being turned: 32 bytes as 64 hex digits or base64',
  },
  SMTP_URL: {
    schema: z.string().refine((text) => readSmtpUrl(text).ok),
    help: 'is "smtps://user:password@mail.example.fi:465" or "smtp://…:587"',
  },
  MAIL_FROM: {
    schema: z.string().refine((text) => /^[^\s<>@,;]+@[^\s<>@,;]+\.[^\s<>@,;]+$/.test(text)),
    help: 'is the address that mails are sent from, such as "tietosuoja@example.fi"',
  },
  PORT: { schema: PortSetting, help: 'is a number from 0 to 65535' },
  TRUSTED_PROXIES: {
    schema: z.string().refine((text) => text.split(',').every((part) => isNetwork(part.trim()))),
    help: 'is a list of addresses or networks, such as "127.0.0.1, 10.0.0.0/8"',
  },
  LOG_LEVEL: {
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']),
    help: 'is debug, info, warn, error or silent',
  },
}

function faultsOf(environment: Environment, real: boolean): string[] {
  const needed = real ? [...REAL_SETTINGS, 'INSTALLATION_DIR', 'MAIL_FROM'] : []
  const missing = needed
    .filter((name) => given(environment, name) === undefined)
    .map(
      (name) =>
        `${name} is missing${SETTINGS[name] ? `: it ${SETTINGS[name].help}` : ': it is the folder of your installation'}`,
    )
  const wrong = Object.entries(SETTINGS).flatMap(([name, { schema, help }]) => {
    const value = given(environment, name)
    return value !== undefined && !schema.safeParse(value).success ? [`${name} ${help}`] : []
  })
  return [...missing, ...wrong, ...faultOfTwo(environment), ...sameKey(environment)]
}

/** What a database is known by, whoever asks for it: the path of a file, or server and name. */
function placeOf(url: string): string {
  if (url.startsWith('sqlite:')) return resolve(url.slice('sqlite:'.length).replace(/^\/\/(?=\/)/, ''))
  const { host, pathname } = URL.canParse(url) ? new URL(url) : { host: '', pathname: url }
  return `${host.replace(/:3306$/, '')}${pathname}`
}

/** A ledger within the database would be put back with it, and know no more than the backup. */
function faultOfTwo(environment: Environment): string[] {
  const [database, ledger] = [given(environment, 'DATABASE_URL'), given(environment, 'LEDGER_URL')]
  return database !== undefined && ledger !== undefined && placeOf(database) === placeOf(ledger)
    ? ['LEDGER_URL names the database of DATABASE_URL. Name a place that is backed up apart from it']
    : []
}

/** Both keys the same: most likely the new one was forgotten. */
function sameKey(environment: Environment): string[] {
  const [key, before] = ['SECRET_KEY', 'SECRET_KEY_BEFORE'].map((name) => readSecret(given(environment, name) ?? ''))
  return key && before?.equals(key)
    ? ['SECRET_KEY_BEFORE is the same as SECRET_KEY: set the new key as SECRET_KEY']
    : []
}

/** Reads the settings. Either a Config or every fault in words; a fault never repeats what was set. */
export function readConfig(environment: Environment, folder: string): { config: Config } | { faults: string[] } {
  const set = REAL_SETTINGS.filter((name) => given(environment, name) !== undefined)
  const real = set.length > 0
  const faults = faultsOf(environment, real)
  if (faults.length > 0) {
    const reason = `${set.join(' and ')} ${set.length === 1 ? 'is' : 'are'} set, so this is not a trial`
    return { faults: real ? [reason, ...faults] : faults }
  }
  const port = Number(given(environment, 'PORT') ?? DEFAULT_PORT)
  const dataDir = resolve(folder, given(environment, 'DATA_DIR') ?? 'data')
  const common = {
    port,
    installationDir: resolve(folder, given(environment, 'INSTALLATION_DIR') ?? 'installation'),
    trustedProxies: (given(environment, 'TRUSTED_PROXIES') ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
    logLevel: given(environment, 'LOG_LEVEL') ?? (real ? 'info' : 'warn'),
  }
  if (!real) {
    const trialDir = join(dataDir, 'trial')
    const trial = { mode: 'trial', host: '127.0.0.1', publicUrl: `http://localhost:${port}` } as const
    return {
      config: {
        ...common,
        ...trial,
        dataDir: trialDir,
        databaseUrl: `sqlite:${join(trialDir, 'trial.db')}`,
        ledgerUrl: `file:${join(trialDir, 'ledger')}`,
      },
    }
  }
  const secret = readSecret(given(environment, 'SECRET_KEY') ?? '')
  if (!secret) throw new Error('SECRET_KEY was checked above')
  return {
    config: {
      ...common,
      mode: 'real',
      host: given(environment, 'HOST') ?? '127.0.0.1',
      publicUrl: new URL(given(environment, 'PUBLIC_URL') ?? '').origin,
      dataDir,
      databaseUrl: given(environment, 'DATABASE_URL') ?? '',
      ledgerUrl: given(environment, 'LEDGER_URL') ?? '',
      secret,
      secretBefore: readSecret(given(environment, 'SECRET_KEY_BEFORE') ?? ''),
      smtpUrl: given(environment, 'SMTP_URL') ?? '',
      mailFrom: given(environment, 'MAIL_FROM') ?? '',
    },
  }
}

/** The settings of this process, from its environment and the folder it was started in. */
export const readEnvironment = () => readConfig(process.env, process.cwd())

/** A setting that a register names, such as the address of its database: read when it is needed, kept nowhere. */
export const settingNamed = (name: string): string | undefined => given(process.env, name)
