/** `npm run check`: types, lint and format, unused code, the build. Everything runs, and every fault is shown. */
import { spawnSync } from 'node:child_process'

const CHECKS: readonly { readonly what: string; readonly words: readonly string[] }[] = [
  { what: 'types', words: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  { what: 'lint and format', words: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.'] },
  { what: 'unused code', words: ['node_modules/knip/bin/knip.js'] },
  { what: 'build', words: ['scripts/ready.mjs', 'start'] },
]

const failed = CHECKS.filter(({ what, words }) => {
  const result = spawnSync(process.execPath, [...words], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  const fine = result.status === 0
  console.info(`${fine ? 'ok    ' : 'FAULT '} ${what}`)
  if (!fine) console.info(`${result.stdout}${result.stderr}`)
  return !fine
})
process.exitCode = failed.length === 0 ? 0 : 1
