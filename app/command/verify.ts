/** `verify`: is a receipt or a package genuine? With a key set that was downloaded, it needs nothing else. */
import { open, readFile, stat } from 'node:fs/promises'
import type { Config } from '#app/config.ts'
import { publishedKeys } from '#app/journey/receipts.ts'
import { checkPackage, type PackageRefused } from '#app/package/check.ts'
import type { Manifest } from '#app/package/manifest.ts'
import {
  type Checked,
  checkReceipt,
  isAbout,
  isItsLetter,
  type PublicKeys,
  RECEIPT_LIMIT_CHARACTERS,
  readKeySet,
} from '#app/receipt/check.ts'
import type { Receipt } from '#app/receipt/receipt.ts'
import { CommandFault, type Output, withPortal } from './context.ts'

export type VerifyOptions = {
  readonly keys?: string
  readonly about?: string
  readonly letter?: string
  readonly json?: boolean
}

/** A key set of many years has some hundred keys of 200 bytes. */
const KEYS_LIMIT_BYTES = 1_048_576

/** As many bytes as the characters of a receipt have at most in UTF-8. */
const RECEIPT_LIMIT_BYTES = RECEIPT_LIMIT_CHARACTERS * 4

type Reading = { readonly limit: number; readonly what: string }

/** Says in a sentence why a file cannot be read. */
const cannotRead = (path: string) => (fault: NodeJS.ErrnoException) => {
  if (fault.code === 'ENOENT') throw new CommandFault(`There is no file ${path}.`)
  throw new CommandFault(`${path} cannot be read (${fault.code}).`)
}

async function bytesOf(path: string, { limit, what }: Reading): Promise<Buffer> {
  const known = await stat(path).catch(cannotRead(path))
  if (!known.isFile()) throw new CommandFault(`${path} is no file.`)
  if (known.size > limit) throw new CommandFault(`${path} is too large to be ${what}.`)
  return readFile(path).catch(cannotRead(path))
}

/** Every ZIP begins so, after Phil Katz; no JSON does. */
const ZIP_START = 'PK'

async function isZip(path: string): Promise<boolean> {
  const known = await stat(path).catch(cannotRead(path))
  if (!known.isFile()) return false
  const file = await open(path).catch(cannotRead(path))
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(ZIP_START.length), 0, ZIP_START.length, 0)
    return buffer.subarray(0, bytesRead).toString('latin1') === ZIP_START
  } finally {
    await file.close()
  }
}

const WHY = {
  'too-long': 'is too long to be a receipt.',
  'no-json': 'is not the whole of a receipt: it is no JSON.',
  'no-receipt': 'is no receipt.',
  changed: 'is not genuine: it was changed after it was signed.',
} as const satisfies Readonly<Record<Exclude<Refused['why'], 'unknown-key'>, string>>

type Refused = Extract<Checked, { ok: false }>

function sentenceOf(refused: Refused): string {
  if (refused.why !== 'unknown-key') return WHY[refused.why]
  const from = refused.claims === null ? '' : ` It says that ${refused.claims} gave it.`
  return `was not signed by any of the keys at hand, so nothing shows that it is genuine.${from}`
}

/** Keys from the file that `--keys` names, or those of this installation. */
async function keysOf(config: () => Config, path: string | undefined): Promise<PublicKeys> {
  const text =
    path === undefined
      ? await withPortal(config(), ({ house }) => publishedKeys(house))
      : (await bytesOf(path, { limit: KEYS_LIMIT_BYTES, what: 'a key set' })).toString()
  const keys = readKeySet(text)
  if (!keys)
    throw new CommandFault(`${path} is no key set. Download it from /.well-known/omatieto-keys.json of the portal.`)
  return keys
}

/** What was asked for beside the signature; null where nothing was. */
type Beside = { readonly about: boolean | null; readonly letter: boolean | null }

/** A letter of some hundred pages has less than this. */
const LETTER_LIMIT_BYTES = 4_194_304

async function besideOf(receipt: Receipt, { about, letter }: VerifyOptions): Promise<Beside> {
  const isTheirs = about === undefined ? null : isAbout(receipt, about)
  if (isTheirs === 'no-address') throw new CommandFault('--about takes an email address.')
  const content = letter === undefined ? null : await bytesOf(letter, { limit: LETTER_LIMIT_BYTES, what: 'a letter' })
  return { about: isTheirs, letter: content === null ? null : isItsLetter(receipt, content) }
}

function linesOf(receipt: Receipt, kid: string, { about, letter }: Beside): string[] {
  const { act, at, request, outcome, controller, iss } = receipt
  const company = controller.businessId === null ? controller.name : `${controller.name} (${controller.businessId})`
  return [
    `Genuine: given by ${company}, ${iss}`,
    `  ${at}  ${act}${outcome === null ? '' : `: ${outcome}`}`,
    `  request ${request.reference} (${request.kind}), received ${request.receivedAt}, to be answered by ${request.dueDay}`,
    ...(receipt.letter ? [`  letter ${receipt.letter.kind}, SHA-256 ${receipt.letter.sha256}`] : []),
    `  signed with key ${kid}`,
    ...(about === null ? [] : [`  It is ${about ? '' : 'not '}about that address.`]),
    ...(letter === null ? [] : [`  That is ${letter ? '' : 'not '}the letter it was given for.`]),
  ]
}

const PACKAGE_WHY = {
  'no-zip': 'is no ZIP that could be read.',
  'no-package': 'is no package of this service.',
  'unknown-key': 'was not signed by any of the keys at hand, so nothing shows that it is genuine.',
  changed: 'is not genuine: a file in it was changed',
  missing: 'is not whole: a file is missing from it',
  added: 'is not genuine: a file was added to it',
  repacked:
    'has its files as they were signed, but is not the ZIP that was given: it was packed anew, or bytes around the files were changed.',
} as const satisfies Readonly<Record<PackageRefused['why'], string>>

/** Paths come from whoever made the file: shown so that they cannot pass for anything else on a terminal. */
const packageSentence = ({ why, path }: PackageRefused): string =>
  path === undefined ? PACKAGE_WHY[why] : `${PACKAGE_WHY[why]}: ${JSON.stringify(path)}.`

function packageLines({ controller, issuer, madeAt, reference, profile, missing, files }: Manifest, kid: string) {
  return [
    `Genuine: given by ${controller.name} (${controller.businessId}), ${issuer}`,
    `  ${madeAt}  ${profile}, request ${reference}, ${files.length} files`,
    ...missing.map(({ title, why }) => `  not in it: ${title} (${why})`),
    `  signed with key ${kid}`,
  ]
}

/** Checks a package. What is asked about a receipt alone is refused. */
async function verifyPackage(
  config: () => Config,
  output: Output,
  file: string,
  { keys, json, about, letter }: VerifyOptions,
): Promise<number> {
  if (about !== undefined || letter !== undefined)
    throw new CommandFault(`--about and --letter belong to receipts, and ${file} is a package.`)
  const checked = await checkPackage(file, await keysOf(config, keys))
  if (json) output.out(JSON.stringify(checked))
  else if (!checked.ok) output.error(`${file} ${packageSentence(checked)}`)
  else for (const line of packageLines(checked.manifest, checked.kid)) output.out(line)
  return checked.ok ? 0 : 1
}

/**
 * Checks a receipt or a package and prints what it says. Exit code 1 where it is not genuine, or not about the address or the letter that was asked
 * for.
 */
export async function verifyCommand(
  config: () => Config,
  output: Output,
  file: string,
  options: VerifyOptions,
): Promise<number> {
  if (await isZip(file)) return verifyPackage(config, output, file, options)
  const text = (await bytesOf(file, { limit: RECEIPT_LIMIT_BYTES, what: 'a receipt' })).toString()
  const checked = await checkReceipt(text, await keysOf(config, options.keys))
  if (!checked.ok) {
    if (options.json) output.out(JSON.stringify(checked))
    else output.error(`${file} ${sentenceOf(checked)}`)
    return 1
  }
  const beside = await besideOf(checked.receipt, options)
  if (options.json) output.out(JSON.stringify({ ...checked, ...beside }))
  else for (const line of linesOf(checked.receipt, checked.kid, beside)) output.out(line)
  return beside.about === false || beside.letter === false ? 1 : 0
}
