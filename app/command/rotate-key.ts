/** `rotate-key`: from the SECRET_KEY that was before to today's. */
import { systemChance } from '#app/chance.ts'
import { systemClock } from '#app/clock.ts'
import type { Config } from '#app/config.ts'
import { Refusal } from '#app/opening.ts'
import { turnKey } from '#app/turning.ts'
import { CommandFault, type Output } from './context.ts'

/** Turns the key and says what to do next. Run again, it goes on where it was broken off. */
export async function rotateKeyCommand(config: Config, output: Output): Promise<number> {
  const tools = { clock: systemClock, chance: systemChance, say: output.error }
  try {
    const { turned, resealed } = await turnKey(config, tools)
    output.out(
      `${turned === 'now' ? 'The key was turned' : 'The key had been turned'}, and ${resealed} rows were sealed anew. Everything is under SECRET_KEY now: take SECRET_KEY_BEFORE out of the settings, restart, and keep the old key apart for as long as backups from its time.`,
    )
    return 0
  } catch (fault) {
    if (fault instanceof Refusal) throw new CommandFault(fault.message)
    throw fault
  }
}
