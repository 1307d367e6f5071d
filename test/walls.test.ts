import { describe, expect, test } from 'vitest'
import { importsOf, roomOf, type SourceFile, sourceFiles } from './house.ts'

const files = sourceFiles()

/** What each room may import: our own rooms (or single files) and packages. `type` allows types alone. */
type Wall = {
  readonly own: readonly string[]
  readonly types?: readonly string[]
  readonly packages: readonly string[]
}

const CLOCKS = ['app/clock.ts', 'app/chance.ts']
const WALLS: Readonly<Record<string, Wall>> = {
  'app/register': {
    own: [],
    packages: [
      'zod',
      'temporal-polyfill',
      'stdnum',
      'libphonenumber-js',
      'tr46',
      'ibantools',
      'i18n-iso-countries',
      'fastest-levenshtein',
      'colorjs.io',
    ],
  },
  'app/installation': { own: ['app/register'], packages: ['yaml', 'zod', 'node:'] },
  'app/identity': {
    own: ['app/keys'],
    types: CLOCKS,
    packages: ['node:crypto', 'node:fs', 'otplib', '@node-rs/argon2', 'zod'],
  },
  'app/keys': { own: [], types: CLOCKS, packages: ['node:crypto', 'jose'] },
  'app/journey': {
    own: [
      'app/register',
      'app/request',
      'app/letter',
      'app/receipt',
      'app/identity',
      'app/keys',
      'app/package',
      'app/connector/connector.ts',
      'app/ledger/chain.ts',
    ],
    types: ['db', 'emails', 'app/heads.ts', 'app/ledger', ...CLOCKS],
    packages: ['zod', 'temporal-polyfill', 'jose', 'file-type'],
  },
  'app/ledger': { own: ['app/keys/chain.ts', 'db/open.ts'], types: ['app/keys'], packages: ['zod', 'kysely', 'node:'] },
  'app/receipt': { own: ['app/keys/signing.ts', 'app/register/address.ts'], packages: ['zod', 'temporal-polyfill'] },
  'app/package': {
    own: ['app/register', 'app/words', 'app/keys/signing.ts', 'app/ui/parts', 'app/ui/look.ts', 'app/styles'],
    types: ['app/receipt'],
    packages: [
      'react',
      'react-dom/server',
      '@zip.js/zip.js',
      'csv-stringify',
      'escape-html',
      'ical.js',
      'zod',
      'temporal-polyfill',
      'node:zlib',
      'node:crypto',
      'node:stream',
      'node:util',
      'node:fs',
    ],
  },
  'app/letter': {
    own: ['app/register', 'app/words'],
    types: ['app/request'],
    packages: ['zod', 'temporal-polyfill'],
  },
  'app/connector': {
    own: ['app/register'],
    types: CLOCKS,
    packages: ['node:', 'csv-parse', 'kysely', 'mysql2', 'zod', 'temporal-polyfill', 'undici', 'ipaddr.js', 'jose'],
  },
  'app/worker': {
    own: ['app/journey', 'app/register', 'app/keys'],
    types: ['db', 'emails', ...CLOCKS],
    packages: ['node:', 'nodemailer', 'zod'],
  },
  'app/words': { own: ['app/register', 'app/request'], packages: ['use-intl', 'temporal-polyfill', 'negotiator'] },
  'app/ui': {
    own: ['app/register', 'app/request', 'app/words'],
    types: ['app/letter', 'app/receipt'],
    packages: ['react', 'colorjs.io', 'd3-scale', 'use-intl', 'uqr'],
  },
  'app/routes': {
    own: [
      'app/register',
      'app/request',
      'app/letter/letter.ts',
      'app/receipt/receipt.ts',
      'app/package/document.ts',
      'app/words',
      'app/ui',
      'app/http.server.ts',
      'app/staff.server.ts',
      'app/api.server.ts',
      'app/portal.server.ts',
    ],
    packages: ['@remix-run/', '@conform-to/', 'react', 'zod'],
  },
  db: {
    own: ['app/keys', 'app/request'],
    types: ['app/register', 'app/ledger', ...CLOCKS],
    packages: ['kysely', 'mysql2', 'node:'],
  },
  simulator: { own: [], types: CLOCKS, packages: ['node:'] },
  emails: {
    own: ['app/words', 'app/register/register.ts', 'app/register/controller.ts', 'app/ui/look.ts'],
    types: ['app/worker', 'app/register'],
    packages: ['react', '@react-email/', 'use-intl'],
  },
}

const allows = (list: readonly string[], from: string) =>
  list.some(
    (one) =>
      from === one ||
      from.startsWith(`${one}/`) ||
      (one.endsWith(':') && from.startsWith(one)) ||
      (one.endsWith('/') && from.startsWith(one)),
  )

function breaches(file: SourceFile): string[] {
  const room = roomOf(file.path)
  const wall = WALLS[room]
  if (!wall) return []
  return importsOf(file)
    .filter(({ from, typeOnly }) => {
      const own = /^(app|db|emails|simulator|test|scripts|bench)\//.test(from)
      if (!own) return !allows(wall.packages, from)
      return roomOf(from) !== room && !allows(wall.own, from) && !(typeOnly && allows(wall.types ?? [], from))
    })
    .map(({ from, typeOnly }) => `${file.path} imports ${typeOnly ? 'types of ' : ''}${from}`)
}

/** Places where a thing may stand, and nowhere else. */
const ONE_PLACE: readonly { readonly what: string; readonly pattern: RegExp; readonly where: RegExp }[] = [
  { what: 'new Date, Date.now', pattern: /\bnew Date\b|\bDate\.now\b/, where: /^app\/clock\.ts$|^(scripts|bench)\// },
  { what: 'Math.random', pattern: /\bMath\.random\b/, where: /^$/ },
  { what: 'process.env', pattern: /\bprocess\.env\b/, where: /^app\/config\.ts$|^(scripts|bench)\// },
  {
    what: 'console',
    pattern: /\bconsole\.\w+\(/,
    where: /^(server|worker|portal)\.ts$|^app\/(command|http)\/|^(scripts|bench)\//,
  },
]

const CODE = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:])\/\/.*$/gm, '$1')
    .replace(/'[^'\n]*'|`[^`]*`/g, "''")

describe('the walls of the house', () => {
  test('each room imports only what its wall lets through', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(files.flatMap(breaches)).toEqual([])
  })

  test('time, chance, settings and the console are each reached in one place', () => {
    const found = files.flatMap((file) =>
      ONE_PLACE.filter(({ pattern, where }) => pattern.test(CODE(file.text)) && !where.test(file.path)).map(
        ({ what }) => `${file.path}: ${what}`,
      ),
    )
    expect(found).toEqual([])
  })

  test('no folder is a drawer for everything', () => {
    const drawers = files.filter(({ path }) => /(^|\/)(utils?|helpers?|common|lib|services?|shared|misc)\//.test(path))
    expect(drawers.map(({ path }) => path)).toEqual([])
  })

  test('files stay small enough to be read at once', () => {
    const code = files.filter(({ path }) => !isData(path))
    const lines = code.map((file) => file.lines).sort((a, b) => a - b)
    expect(lines[Math.floor(lines.length / 2)]).toBeLessThan(90)
    expect(
      code.filter((file) => file.lines > LINES_LIMIT).map(({ path, lines: count }) => `${path}: ${count}`),
    ).toEqual([])
  })

  test('nothing is silenced: no any, no ignored error, no cast but as const', () => {
    const silenced = /@ts-(ignore|nocheck|expect-error)|biome-ignore|: any\b|\bas any\b|\bas (?!const\b)[A-Z]\w+|<any>/
    const found = files.filter(({ path, text }) => silenced.test(CODE(text)) && !/^(scripts|bench)\//.test(path))
    expect(found.map(({ path }) => path)).toEqual([])
  })
})

/** Longer than the usual 200, since some tables of words and data are; the data files themselves are not counted. */
const LINES_LIMIT = 300
const isData = (path: string) =>
  /^app\/words\/|^app\/register\/portal|^db\/migrations\/|^app\/register\/register\.ts$|headers-|^scripts\/sample/.test(
    path,
  )
