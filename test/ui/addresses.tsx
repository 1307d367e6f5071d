/** The pages of a changed address, in the states in which a person meets them. */
import type { Language } from '#app/register/register.ts'
import { AddressPage, type ShownAddress } from '#app/ui/pages/address.tsx'
import { LostAddressPage } from '#app/ui/pages/address-lost.tsx'
import { type ShownStop, StopAddressPage } from '#app/ui/pages/address-stop.tsx'
import { CodePage } from '#app/ui/pages/code.tsx'
import { MePage } from '#app/ui/pages/me.tsx'
import type { Shown } from './gallery.tsx'
import { nothing } from './register.ts'
import { controller, NOW } from './samples.ts'

const ADDRESS = 'aino.virtanen@posti.example'
const HOUR_MS = 3_600_000
const waiting = { state: 'waiting', confirmedAt: NOW, inForceAt: NOW + 72 * HOUR_MS } as const
const STATES: Readonly<Record<string, ShownAddress>> = {
  open: { state: 'open', isFresh: true },
  stale: { state: 'open', isFresh: false },
  waiting: { ...waiting, side: 'old', reference: 'T-23456789' },
  coming: { ...waiting, side: 'new', reference: '' },
  left: { state: 'left', at: NOW },
  shared: { state: 'shared' },
}
const STOPS: Readonly<Record<string, ShownStop>> = {
  open: { state: 'open', inForceAt: NOW + HOUR_MS },
  stopped: { state: 'stopped' },
  late: { state: 'too-late' },
  unknown: { state: 'unknown' },
}

export function addressPagesIn(language: Language): Shown[] {
  const who = { language, controller }
  const timeZone = controller.timeZone
  const lost = { old: '', number: '', words: '', form: 'form' }
  const sent = { state: 'sent', expiresAt: NOW + 600_000, left: 5 } as const
  const mine = {
    ...who,
    timeZone,
    address: ADDRESS,
    requests: [],
    offered: [],
    registers: [],
    proof: null,
    ban: null,
    form: 'form',
  }
  return [
    ...Object.entries(STATES).map(([name, shown]) => ({
      name: `address-${name}`,
      signedIn: true,
      page: <AddressPage {...who} address={ADDRESS} shown={shown} stopped={name === 'open'} />,
    })),
    {
      name: 'address-same',
      signedIn: true,
      status: 422,
      page: (
        <AddressPage
          {...who}
          address={ADDRESS}
          shown={{ state: 'open', isFresh: true }}
          stopped={false}
          typed={ADDRESS}
          mistake="same"
        />
      ),
    },
    {
      name: 'address-code',
      signedIn: true,
      page: <CodePage language={language} timeZone={timeZone} challenge={sent} use="address" />,
    },
    {
      name: 'address-code-taken',
      signedIn: true,
      status: 422,
      page: <CodePage language={language} timeZone={timeZone} challenge={sent} use="address" refused="…" />,
    },
    {
      name: 'address-lost',
      signedIn: true,
      page: <LostAddressPage language={language} address={ADDRESS} typed={lost} />,
    },
    {
      name: 'address-lost-wrong',
      signedIn: true,
      status: 422,
      page: (
        <LostAddressPage
          language={language}
          address={ADDRESS}
          typed={{ ...lost, old: 'aino' }}
          faults={{ old: 'malformed', words: 'missing', files: [] }}
        />
      ),
    },
    ...Object.entries(STOPS).map(([name, shown]) => ({
      name: `address-stop-${name}`,
      page: <StopAddressPage {...who} shown={shown} />,
    })),
    { name: 'me-left', signedIn: true, page: <MePage {...mine} coverage={nothing} leftAt={NOW} waitsUntil={null} /> },
    { name: 'me-coming', signedIn: true, page: <MePage {...mine} coverage={nothing} leftAt={null} waitsUntil={NOW} /> },
  ]
}
