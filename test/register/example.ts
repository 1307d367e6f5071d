/** The example installation, and people of it, for the tests of the readings. */
import { Temporal } from 'temporal-polyfill'
import { readInstallation } from '#app/installation/read.ts'
import { allRegisters } from '#app/register/all.ts'
import type { Installation } from '#app/register/controller.ts'
import type { HeldRecord, HeldRow, Register } from '#app/register/register.ts'
import type { Seeing } from '#app/register/view.ts'
import { filedExample } from '../support/filed.ts'

export type Example = { readonly installation: Installation; readonly registers: readonly Register[] }

export async function exampleInstallation(): Promise<Example> {
  const read = await readInstallation(filedExample())
  if (!read.ok) throw new Error(read.faults.map(({ message }) => message).join('\n'))
  return { installation: read.installation, registers: allRegisters(read.installation) }
}

export function registerNamed({ registers }: Example, id: string): Register {
  const found = registers.find((register) => register.id === id)
  if (!found) throw new Error(`The example has no register ${id}`)
  return found
}

export const day = (text: string) => Temporal.PlainDate.from(text)

export const TODAY = day('2026-11-23')

export function seeing({ installation }: Example, changes: Partial<Seeing> = {}): Seeing {
  return { today: TODAY, controller: installation.controller, reviewed: new Set(), ...changes }
}

export function invoice(number: string, date: string, more: Readonly<Record<string, readonly string[]>> = {}): HeldRow {
  return {
    id: `row-${number}`,
    values: {
      invoiceNumber: [number],
      customerNumber: ['1042'],
      date: [date],
      dueDate: [date],
      total: ['124,00'],
      openAmount: ['0,00'],
      state: ['Maksettu'],
      ...more,
    },
  }
}

/** Aino, a private customer with the given invoices. */
export function aino(rows: readonly HeldRow[], values: Readonly<Record<string, readonly string[]>> = {}): HeldRecord {
  return {
    id: 'record-aino',
    values: {
      name: ['Aino Virtanen'],
      street: ['Koivukuja 3'],
      postcode: ['00100'],
      city: ['HELSINKI'],
      country: ['FI'],
      email: ['aino@virtanen.example'],
      phone: ['040 000 1234'],
      customerNumber: ['1042'],
      language: ['fi'],
      ...values,
    },
    collections: { invoices: { count: rows.length, rows } },
  }
}

/** Aino among the contacts of the mail program. */
export function contact(name: string, id = 'contact-aino', email = 'aino@virtanen.example'): HeldRecord {
  return { id, values: { email: [email], name: [name], categories: ['Asiakkaat'] }, collections: {} }
}
