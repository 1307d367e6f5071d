/** A contradiction in an installation. */
export type Path = readonly (string | number)[]

export type CheckFault = {
  /** Where it stands, from the top of its file. */
  readonly path: Path
  /** One or two sentences for the person who wrote the file: what is wrong, and what to do. */
  readonly message: string
  /** The register whose file it is in; left out: controller.yaml. */
  readonly register?: string
  /**
   * `text`: a language is missing; `name`: something undeclared is named, which `refers` says; `use`: something declared is not used;
   * `rule`: things that do not go together.
   */
  readonly about: About
  readonly refers?: string
}

export type About = 'text' | 'name' | 'use' | 'rule'

/** Collects faults while a file is looked through. */
export class Faults {
  readonly found: CheckFault[] = []
  readonly #register: string | undefined

  constructor(register?: string) {
    this.#register = register
  }

  add(path: Path, message: string, about: About = 'rule', refers?: string): void {
    const where = this.#register === undefined ? {} : { register: this.#register }
    this.found.push({ path, message, about, ...where, ...(refers === undefined ? {} : { refers }) })
  }
}
