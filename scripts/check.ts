/** `npm run check`: types, lint and format, unused code, the build. Everything runs, and every fault is shown. */
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

type Check = { readonly what: string; readonly words: readonly string[] }

/** Types take about as long as all the others together, so the two halves run side by side. */
const SIDES: readonly (readonly Check[])[] = [
  [{ what: 'types', words: ['node_modules/typescript/bin/tsc', '--noEmit'] }],
  [
    { what: 'lint and format', words: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.'] },
    { what: 'unused code', words: ['node_modules/knip/bin/knip.js'] },
    { what: 'build', words: ['scripts/ready.mjs', 'start'] },
  ],
]

async function passes({ what, words }: Check): Promise<boolean> {
  const child = spawn(process.execPath, [...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [said, complained, status] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  console.info(`${status === 0 ? 'ok    ' : 'FAULT '} ${what}`)
  if (status !== 0) console.info(`${said}${complained}`)
  return status === 0
}

async function oneByOne(checks: readonly Check[]): Promise<boolean> {
  let fine = true
  for (const check of checks) fine = (await passes(check)) && fine
  return fine
}

const sides = await Promise.all(SIDES.map(oneByOne))
process.exitCode = sides.every(Boolean) ? 0 : 1
