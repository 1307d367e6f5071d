import { configDefaults, defineConfig } from 'vitest/config'

// Style sheets that stand within a page, as a package's do, are read as the build reads them.
const css = { include: [/\?inline$/] }
const node = { environment: 'node' as const, testTimeout: 60_000, hookTimeout: 60_000, css }
const BOTH = 'test/**/*.both.test.ts'
const BROWSER = 'test/**/*.browser.test.ts'
const JOURNEYS = 'test/**/*.journey.browser.test.ts'

// One body, two engines: what touches the database runs once on each. Journeys in the browser run on both as well.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...node,
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [...configDefaults.exclude, BOTH, BROWSER],
        },
      },
      { test: { ...node, name: 'sqlite', include: [BOTH], env: { DB: 'sqlite' } } },
      { test: { ...node, name: 'mysql', include: [BOTH], env: { DB: 'mysql' } } },
      {
        test: {
          ...node,
          name: 'browser',
          include: [BROWSER],
          env: { DB: 'sqlite' },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          ...node,
          name: 'browser-mysql',
          include: [JOURNEYS],
          env: { DB: 'mysql' },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
    maxWorkers: 2,
  },
})
