/**
 * `npm test`: unit tests, both databases, the browser. The last line is always `N passed, N failed`. Arguments: `--only
 * unit,sqlite` chooses projects, `--failed-before 1` counts what failed before the tests, anything else filters files by name.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createVitest } from 'vitest/node'
import { leash } from '../test/support/leash.ts'
import { quickFolder } from '../test/support/mariadb.ts'
import { type Counts, countProjects, sum } from './counts.ts'
import { browserPath, installMissing, lightBrowserPath, notRun, PROJECTS } from './machine.ts'
import { openServer } from './servers.ts'

type Chosen = { readonly projects: readonly string[]; readonly filters: readonly string[] }
type Asked = Chosen & { readonly failedBefore: number }

const inCi = () => !['', '0', 'false'].includes(process.env.CI ?? '')

function readWords(words: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { only: { type: 'string' }, 'failed-before': { type: 'string', default: '0' } },
    allowPositionals: true,
  })
  const named = values.only?.split(',') ?? PROJECTS
  const unknown = named.filter((name) => !PROJECTS.includes(name))
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}; --only takes ${PROJECTS.join(', ')}`)
  return { projects: named, filters: positionals, failedBefore: Number(values['failed-before']) }
}

/** Runs the projects and counts; whatever goes wrong outside a test counts as failed. */
async function runProjects({ projects, filters }: Chosen): Promise<Map<string, Counts>> {
  // Without a name Vitest would run every project.
  if (projects.length === 0) return new Map()
  const project = [...projects]
  const vitest = await createVitest('test', { run: true, watch: false, project, reporters: ['default'] })
  let outside = 0
  let counts = new Map<string, Counts>()
  try {
    const { testModules, unhandledErrors } = await vitest.start([...filters])
    outside += unhandledErrors.length
    counts = countProjects(projects, testModules, filters.length > 0 ? 'any' : 'each')
  } catch (fault) {
    const nothing = fault instanceof Error && 'code' in fault && fault.code === 'VITEST_FILES_NOT_FOUND'
    console.error(nothing ? 'There is no test file of this name in the chosen projects.' : fault)
    outside += 1
  }
  await vitest.close().catch((fault: unknown) => {
    console.error(fault)
    outside += 1
  })
  if (outside > 0) counts.set('outside of tests', { passed: 0, failed: outside })
  return counts
}

/** Everything that tests write goes into one folder, which goes when the run does. */
function makeFolder(): () => void {
  const folder = mkdtempSync(join(quickFolder(), 'omatieto-run-'))
  process.env.TMPDIR = folder
  const held = leash({ folder })
  return () => {
    held.release()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function runWithServer({ projects, filters }: Chosen): Promise<Map<string, Counts>> {
  const onServer = projects.filter((name) => name.includes('mysql'))
  const run = randomBytes(3).toString('hex')
  const server = onServer.length > 0 ? await openServer(run) : null
  const broken = server ? [] : onServer
  process.env.TEST_RUN = run
  process.env.TEST_MYSQL_URL = server?.url ?? ''
  process.env.CHROMIUM_LIGHT = lightBrowserPath() ?? ''
  process.env.CHROMIUM_PATH = browserPath() ?? ''
  try {
    const counts = await runProjects({ projects: projects.filter((name) => !broken.includes(name)), filters })
    for (const name of broken) counts.set(`${name} (without a server)`, { passed: 0, failed: 1 })
    return counts
  } finally {
    await server?.stop()
  }
}

async function main(): Promise<Counts> {
  const chosen = readWords(process.argv.slice(2))
  installMissing(chosen.projects)
  const missing = notRun(chosen.projects)
  const projects = chosen.projects.filter((name) => !missing.some(({ stops }) => stops.includes(name)))
  const clear = makeFolder()
  try {
    const counts = await runWithServer({ projects, filters: chosen.filters })
    for (const { words } of missing) console.info(`NOT RUN: ${words}`)
    if (chosen.failedBefore > 0) counts.set('before the tests', { passed: 0, failed: chosen.failedBefore })
    if (inCi() && missing.length > 0) counts.set('not run', { passed: 0, failed: missing.length })
    return sum(counts)
  } finally {
    clear()
  }
}

const counts = await main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault)
  return { passed: 0, failed: 1 }
})
console.info(`\n${counts.passed} passed, ${counts.failed} failed`)
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0)
