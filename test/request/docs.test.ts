import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stepsTable } from '../../scripts/steps-table.ts'
import { ROOT } from '../house.ts'

test('the table of steps in the docs is the one the code walks', () => {
  const docs = readFileSync(join(ROOT, 'docs', 'requests.md'), 'utf8')
  expect(docs).toContain(stepsTable())
})
