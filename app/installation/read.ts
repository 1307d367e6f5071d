/** Reads an installation folder: `controller.yaml` and `registers/*.yaml`, every mistake at once. */
import { existsSync } from 'node:fs'
import { extname, join, posix } from 'node:path'
import { z } from 'zod'
import { type CheckFault, checkController, checkRegister, type Surroundings } from '#app/register/check.ts'
import { Controller, type Installation } from '#app/register/controller.ts'
import { Language, Register } from '#app/register/register.ts'
import { digestOf } from './digest.ts'
import { type Fault, inOrder } from './fault.ts'
import { type ReadFile, readAgainst } from './file.ts'
import { listFiles, type TextFile } from './files.ts'
import { at } from './issues.ts'
import { followsFrom } from './mend.ts'

export type ReadInstallation =
  | { readonly ok: true; readonly installation: Installation }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** The portal declares itself as a register of this name. */
const OWN_REGISTER = 'portal'

const Languages = z.array(Language).min(1)

/** What registers are held against, also where the controller’s file has faults elsewhere. */
function surroundingsOf(content: unknown): Surroundings {
  const languages = Languages.safeParse(at(content, ['languages']))
  const partners = at(content, ['partners'])
  return {
    // With no languages to go by, all of them would be asked for; none is, until that is mended.
    languages: languages.success ? [...new Set(languages.data)] : [],
    partners:
      typeof partners === 'object' && partners !== null ? Object.keys(partners) : content === undefined ? null : [],
  }
}

/** Faults of the check at their places in the file, less those that only follow from what stands in for faulty parts. */
function placed<T>(file: ReadFile<T>, found: readonly CheckFault[]): Fault[] {
  return found
    .filter((fault) => !followsFrom(fault, file.mended))
    .map(({ path, message }) => file.faultAt(path, message))
}

function checkLogo(folder: string, { look }: Controller, file: ReadFile<Controller>): Fault[] {
  const logo = look?.logo
  if (logo === undefined) return []
  const path = ['look', 'logo']
  const within = !posix.isAbsolute(logo) && !posix.normalize(logo).startsWith('..')
  if (!within || !['.svg', '.png'].includes(extname(logo).toLowerCase())) {
    return [file.faultAt(path, 'The logo is an SVG or PNG file in the installation folder, such as logo.svg.')]
  }
  return existsSync(join(folder, logo))
    ? []
    : [file.faultAt(path, `There is no file "${logo}" in the installation folder.`)]
}

type ReadRegister = { readonly id: string; readonly file: ReadFile<z.infer<typeof Register>> }

function readRegister(text: TextFile): ReadRegister {
  const id = posix.basename(text.name).replace(/\.ya?ml$/, '')
  const file = readAgainst(Register, text)
  const wrong = !/^[a-z][a-z0-9-]*$/.test(id)
    ? `The register is named after its file, and "${id}" cannot be a name: use small letters, digits and hyphens.`
    : id === OWN_REGISTER
      ? `"${OWN_REGISTER}" is the portal’s own register. Give the file another name.`
      : null
  return { id, file: wrong === null ? file : { ...file, faults: [...file.faults, file.faultAt([], wrong)] } }
}

function checkedRegister({ id, file }: ReadRegister, surroundings: Surroundings): Fault[] {
  const found = file.value === null ? [] : checkRegister({ ...file.value, id }, surroundings)
  return [...file.faults, ...placed(file, found)]
}

/** Reads and checks a folder. Nothing of it is used unless all of it is in order. */
export async function readInstallation(folder: string): Promise<ReadInstallation> {
  const files = await listFiles(folder)
  const controller = files.controller === null ? null : readAgainst(Controller, files.controller)
  const registers = files.registers.map(readRegister)
  const surroundings = surroundingsOf(controller?.content)
  const faults = [
    ...files.faults,
    ...(controller?.faults ?? []),
    ...(controller?.value
      ? [...placed(controller, checkController(controller.value)), ...checkLogo(folder, controller.value, controller)]
      : []),
    ...registers.flatMap((register) => checkedRegister(register, surroundings)),
    ...twins(registers),
  ]
  const whole = registers.flatMap(({ id, file }) => (file.value === null ? [] : [{ ...file.value, id }]))
  if (faults.length > 0 || !controller?.value) return { ok: false, faults: inOrder(faults) }
  return {
    ok: true,
    installation: { controller: controller.value, registers: whole, digest: digestOf(controller.value, whole), folder },
  }
}

/** `billing.yaml` beside `billing.yml`. */
function twins(registers: readonly ReadRegister[]): Fault[] {
  return registers.flatMap(({ id, file }, index) =>
    registers.findIndex((other) => other.id === id) === index
      ? []
      : [file.faultAt([], `There are two files for the register "${id}". Keep one.`)],
  )
}
