/** A contradiction in an installation. */
export type Path = readonly (string | number)[]

export type CheckFault = {
  /** Where it stands, from the top of its file. */
  readonly path: Path
  /** One or two sentences for the person who wrote the file: what is wrong, and what to do. */
  readonly message: string
  /** The register whose file it is in; left out: controller.yaml. */
  readonly register?: string
  /** The name that is used but not declared, where that is the fault. */
  readonly refers?: string
}

/** Collects faults while a file is looked through. */
export class Faults {
  readonly found: CheckFault[] = []
  readonly #register: string | undefined

  constructor(register?: string) {
    this.#register = register
  }

  add(path: Path, message: string, refers?: string): void {
    const where = this.#register === undefined ? {} : { register: this.#register }
    this.found.push({ path, message, ...where, ...(refers === undefined ? {} : { refers }) })
  }
}
