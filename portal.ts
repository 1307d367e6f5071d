/** The operator's command line: `npm run portal -- <command>`. */

import { runCommand } from '#app/command/commands.ts'
import { readEnvironment } from '#app/config.ts'

process.exitCode = await runCommand(process.argv, readEnvironment())
