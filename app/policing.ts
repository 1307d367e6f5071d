/** The installation as it holds now: its files, and for a day the stricter terms of before where they loosen anything. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Config } from '#app/config.ts'
import { digestOf } from '#app/installation/digest.ts'
import type { House } from '#app/journey/house.ts'
import { policyInForce } from '#app/journey/policy.ts'
import { check } from '#app/register/check.ts'
import type { Installation } from '#app/register/controller.ts'
import { Refusal } from './opening.ts'

export type Holding = { readonly installation: Installation; readonly looserAt: number | null }

/** Nobody is protected by waiting in a trial: there whatever the files say holds at once. */
export async function installationInForce(
  config: Config,
  room: Pick<House, 'store' | 'clock' | 'chance' | 'keys'>,
  installation: Installation,
): Promise<Holding> {
  if (config.mode === 'trial') return { installation, looserAt: null }
  const { declared, looserAt } = await policyInForce(room, installation)
  if (looserAt === null) return { installation, looserAt }
  const { controller, registers } = declared
  // That a purpose or a name is not used any more harms nobody; everything else would be wrong somewhere later.
  const [fault] = check(controller, registers).filter(({ about }) => about !== 'use')
  if (fault)
    throw new Refusal(
      `The files loosen terms of before, which hold for 24 hours more, and cannot hold together with them: ${fault.message} Change the terms first, and the rest of the files a day later.`,
    )
  return { installation: { ...installation, ...declared, digest: digestOf(controller, registers) }, looserAt }
}

/** Resolves when looser terms come into force; never where none wait. */
export function whenLooser({ looserAt }: Holding, now: number): Promise<unknown> {
  return looserAt === null ? new Promise(() => undefined) : sleep(looserAt - now + 1_000, undefined, { ref: false })
}
