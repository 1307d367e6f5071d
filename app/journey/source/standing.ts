/** What is to be said of sources wherever something is said of what they hold. */
import type { House } from '../house.ts'

export type SourcesStanding = {
  /** Registers whose systems keep something that nobody has said yet what it is. */
  readonly unclassified: ReadonlySet<string>
  /** Registers that cannot be read, by since when: epoch milliseconds. */
  readonly failing: ReadonlyMap<string, number>
}

/** How the sources stand now. */
export async function sourcesStanding({ store, connectors }: House): Promise<SourcesStanding> {
  const { sources } = store.read
  const [unclassified, states] = await Promise.all([sources.unclassified(), sources.states()])
  // What was never imported is said in words of its own: it is no system that fails.
  const failing = states.flatMap(({ register, failingSince }) =>
    failingSince === null || connectors.get(register)?.lives !== 'elsewhere' ? [] : [[register, failingSince] as const],
  )
  return { unclassified, failing: new Map(failing) }
}

/** A register that cannot be read, by since when. */
export type Failing = { readonly register: string; readonly since: number }

/** Of the registers that a request is about, those that cannot be read now; `asked` is empty where it is about all of them. */
export async function failingAmong(house: House, asked: readonly string[]): Promise<Failing[]> {
  const { failing } = await sourcesStanding(house)
  return [...failing]
    .filter(([register]) => asked.length === 0 || asked.includes(register))
    .map(([register, since]) => ({ register, since }))
}
