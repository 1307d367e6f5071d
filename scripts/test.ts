/**
 * `npm test`: unit tests, both databases, the browser. The last line is always `N passed, N failed`. Arguments: `--only
 * unit,sqlite` chooses projects, anything else filters files by name.
 */
import { createVitest } from 'vitest/node'
import { startServer } from '../test/support/mariadb.ts'
import { browserPath, installMissing, notRun } from './machine.ts'

const PROJECTS = ['unit', 'sqlite', 'mysql', 'browser', 'browser-mysql']

type Counts = { passed: number; failed: number }

function wanted(words: readonly string[]): { projects: string[]; filters: string[] } {
  const at = words.indexOf('--only')
  const projects = at === -1 ? PROJECTS : (words[at + 1] ?? '').split(',').filter((name) => PROJECTS.includes(name))
  return { projects, filters: words.filter((_word, index) => at === -1 || (index !== at && index !== at + 1)) }
}

/** Counts what ended in any way but passed as failed; a skipped test is a check that can't fail. */
async function runProjects(projects: readonly string[], filters: readonly string[]): Promise<Map<string, Counts>> {
  const vitest = await createVitest('test', { run: true, watch: false, project: [...projects], reporters: ['default'] })
  const counts = new Map(projects.map((name) => [name, { passed: 0, failed: 0 }]))
  try {
    const { testModules, unhandledErrors } = await vitest.start([...filters])
    for (const module of testModules) {
      const count = counts.get(module.project.name) ?? { passed: 0, failed: 0 }
      for (const test of module.children.allTests()) count[test.result().state === 'passed' ? 'passed' : 'failed'] += 1
      if (module.errors().length > 0) count.failed += module.errors().length
      counts.set(module.project.name, count)
    }
    if (unhandledErrors.length > 0) counts.set('unhandled errors', { passed: 0, failed: unhandledErrors.length })
  } finally {
    await vitest.close()
  }
  return counts
}

async function main(): Promise<number> {
  const { projects, filters } = wanted(process.argv.slice(2))
  installMissing()
  const missing = notRun()
  const left = projects.filter((name) => !missing.some((one) => one.projects.includes(name)))
  const needsServer = left.some((name) => name.includes('mysql'))
  const server = needsServer && !process.env.MYSQL_URL ? await startServer() : null
  process.env.TEST_MYSQL_URL = server?.url ?? process.env.MYSQL_URL ?? ''
  process.env.CHROMIUM_PATH = browserPath() ?? ''
  let counts = new Map<string, Counts>()
  try {
    counts = await runProjects(left, filters)
  } finally {
    await server?.stop()
  }
  for (const { words } of missing) console.info(`NOT RUN: ${words}`)
  for (const [name, { passed, failed }] of counts) console.info(`${name}: ${passed} passed, ${failed} failed`)
  const strict = process.env.CI ? missing.length : 0
  const passed = [...counts.values()].reduce((sum, count) => sum + count.passed, 0)
  const failed = [...counts.values()].reduce((sum, count) => sum + count.failed, 0) + strict
  console.info(`\n${passed} passed, ${failed} failed`)
  return failed > 0 || passed === 0 ? 1 : 0
}

try {
  process.exit(await main())
} catch (fault) {
  console.error(fault)
  console.info('\n0 passed, 1 failed')
  process.exit(1)
}
