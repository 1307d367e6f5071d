/**
 * One of several processes that open an empty database at once: `starter.ts <database url> <data folder> <secret>`. Waits for a line
 * on its standard input, opens, and prints the key that signs; a refusal is printed and ends it with 1.
 */
import { once } from 'node:events'
import { systemChance } from '#app/chance.ts'
import { systemClock } from '#app/clock.ts'
import { readConfig } from '#app/config.ts'
import { openCheckedStore, openInstallationKeys, openInstallationSigner, openMigrated, Refusal } from '#app/opening.ts'

const [url = '', dataDir = '', secret = ''] = process.argv.slice(2)
const read = readConfig(
  {
    DATABASE_URL: url,
    LEDGER_URL: `file:${dataDir}/ledger`,
    PUBLIC_URL: 'https://tiedot.example',
    SECRET_KEY: secret,
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'tietosuoja@portaali.example',
    INSTALLATION_DIR: 'installation',
    DATA_DIR: dataDir,
  },
  process.cwd(),
)
if ('faults' in read) throw new Error(read.faults.join('\n'))
process.stdout.write('ready\n')
await once(process.stdin, 'data')
process.stdin.destroy()
try {
  const connections = await openMigrated(read.config)
  const keys = await openInstallationKeys(read.config, connections, systemChance)
  const store = await openCheckedStore(read.config, connections, keys, systemClock, systemChance)
  const { kid } = await openInstallationSigner(store)
  await store.write(async (tx) => tx.audit.add({ event: 'ledger-begun', actor: 'portal' }))
  process.stdout.write(`${kid}\n`)
  await store.close()
} catch (fault) {
  if (!(fault instanceof Refusal)) throw fault
  process.stdout.write(`${fault.message}\n`)
  process.exitCode = 1
}
