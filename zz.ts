import { readInstallation } from '#app/installation/read.ts'
import { readExamples } from '#app/installation/examples.ts'
const r = await readInstallation(process.argv[2]!)
if (r.ok) console.log(r.installation.digest, (await readExamples('installation')).length)
else for (const f of r.faults) console.log(`${f.file}:${f.line}:${f.column} ${f.message}`)
