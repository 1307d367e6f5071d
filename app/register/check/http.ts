/** Whether what a register says about a system that speaks HTTP fits the rest of it. */
import type { HttpSource } from '#app/register/http-source.ts'
import type { Register } from '#app/register/register.ts'
import type { Faults } from './fault.ts'
import { fieldsOf } from './fields.ts'
import { subjectOf } from './naming.ts'

function checkPlace({ baseUrl, privateHosts }: HttpSource['connection'], faults: Faults): void {
  const at = ['http', 'connection', 'baseUrl']
  if (!URL.canParse(baseUrl)) {
    faults.add(at, 'This is no address. Write one such as https://crm.yritys.example/omatieto.')
    return
  }
  const { protocol, hostname } = new URL(baseUrl)
  if (protocol === 'http:' && !privateHosts.includes(hostname))
    faults.add(
      at,
      'Personal data goes there, so the address begins with https, unless the host is named under "privateHosts:".',
    )
}

function checkAbilities(register: Register, { abilities }: HttpSource, faults: Faults): void {
  for (const [index, ability] of abilities.entries())
    if (abilities.indexOf(ability) !== index)
      faults.add(['http', 'abilities', index], `"${ability}" is named twice. Keep one.`)
  if (abilities.includes('correct')) return
  for (const { field, path } of fieldsOf(register)) {
    if (field.correction !== 'self') continue
    faults.add(
      [...path, 'correction'],
      `${subjectOf(path)} cannot be corrected at once: the system is not asked to correct. Write "correction: ask", for which people get work cards, or add "correct" to "abilities:" of the http block.`,
    )
  }
}

/** Refuses an address that is none or not safe, and what is promised to people but not asked of the system. */
export function checkHttp(register: Register, faults: Faults): void {
  const source = register.http
  if (register.connector !== 'http') {
    if (source)
      faults.add(
        ['http'],
        `The register is not reached by HTTP: its connector is "${register.connector}". Write "connector: http", or remove "http:".`,
      )
    return
  }
  if (!source) {
    faults.add(
      ['connector'],
      'Say how the system is reached: add "http:" with its connection (docs/http-connector/README.md).',
    )
    return
  }
  if (register.mapping)
    faults.add(['mapping'], 'A mapping describes files, and this register is reached by HTTP. Remove it.')
  checkPlace(source.connection, faults)
  checkAbilities(register, source, faults)
}
