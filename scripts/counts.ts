/** How many passed and how many failed, counted so that nothing can look like success that is not. */
import type { TestModule, TestSuite } from 'vitest/node'

export type Counts = { readonly passed: number; readonly failed: number }

const NONE: Counts = { passed: 0, failed: 0 }

export const add = (one: Counts, other: Counts): Counts => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
})

/** A hook that fails belongs to no test; it counts as a failure of its own. */
const faultsOf = (group: TestModule | TestSuite) => (group.errors().length > 0 ? 1 : 0)

/**
 * A test that ended in any way but passed has failed: skipped, left out beside an `only`, or never reached, it is a check that
 * can't fail. A file that failed although all its tests passed counts as one failure.
 */
function countModule(module: TestModule): Counts {
  let { passed, failed } = NONE
  for (const test of module.children.allTests()) {
    const { state } = test.result()
    if (state === 'passed') passed += 1
    else failed += 1
    // Vitest shows what failed, but not what it left out.
    if (state === 'skipped' || state === 'pending') {
      console.info(`Not run, so failed: ${module.relativeModuleId} > ${test.fullName}`)
    }
  }
  failed += faultsOf(module)
  for (const suite of module.children.allSuites()) failed += faultsOf(suite)
  if (failed === 0 && (module.state() !== 'passed' || passed === 0)) failed = 1
  return { passed, failed }
}

/** The counts of each project; `demand` says whether a project without a test is a failure. */
export function countProjects(
  projects: readonly string[],
  modules: readonly TestModule[],
  demand: 'each' | 'any',
): Map<string, Counts> {
  const counts = new Map<string, Counts>(projects.map((name) => [name, NONE]))
  for (const module of modules) {
    const { name } = module.project
    counts.set(name, add(counts.get(name) ?? NONE, countModule(module)))
  }
  for (const [name, { passed, failed }] of counts) {
    if (demand === 'each' && passed + failed === 0)
      counts.set(`${name} (without a single test)`, { passed: 0, failed: 1 })
  }
  return counts
}

/** A line for each, and the sum. */
export function sum(counts: ReadonlyMap<string, Counts>): Counts {
  for (const [name, { passed, failed }] of counts) console.info(`${name}: ${passed} passed, ${failed} failed`)
  return [...counts.values()].reduce(add, NONE)
}
