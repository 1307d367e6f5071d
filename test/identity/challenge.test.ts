import { expect, test } from 'vitest'
import {
  CODE_LIFE_MS,
  CODE_TRIES,
  type Course,
  challengeStateAt,
  LEAVING_LIMIT_MS,
  mayLeave,
  PROMPT_LEAVING_MS,
} from '#app/identity/challenge.ts'

const ASKED_AT = 1_772_438_400_000

const challenge = (what: Partial<Course>): Course => ({
  createdAt: ASKED_AT,
  mailedAt: null,
  expiresAt: ASKED_AT + LEAVING_LIMIT_MS,
  tries: 0,
  usedAt: null,
  voidedAt: null,
  ...what,
})

test('who never asked, or asked again elsewhere, has no code to type', () => {
  expect(challengeStateAt(null, ASKED_AT)).toEqual({ state: 'none' })
  expect(challengeStateAt(challenge({ voidedAt: ASKED_AT }), ASKED_AT)).toEqual({ state: 'none' })
})

test('a mail whose turn has come is on its way for a moment, then it is waiting', () => {
  expect(challengeStateAt(challenge({}), ASKED_AT)).toEqual({ state: 'sent', expiresAt: null, left: 5 })
  expect(challengeStateAt(challenge({}), ASKED_AT + PROMPT_LEAVING_MS - 1).state).toBe('sent')
  const late = ASKED_AT + PROMPT_LEAVING_MS
  expect(challengeStateAt(challenge({}), late)).toEqual({ state: 'queued', leavesAt: late, left: 5 })
})

test('a mail that stands in the line says when its turn comes', () => {
  const turn = ASKED_AT + 300_000
  expect(challengeStateAt(challenge({ expiresAt: turn + LEAVING_LIMIT_MS }), ASKED_AT)).toEqual({
    state: 'queued',
    leavesAt: turn,
    left: 5,
  })
})

test('a code lives from the handing over to the last millisecond before its tenth minute', () => {
  const sent = challenge({ mailedAt: ASKED_AT, expiresAt: ASKED_AT + CODE_LIFE_MS, tries: 2 })
  expect(challengeStateAt(sent, sent.expiresAt - 1)).toEqual({ state: 'sent', expiresAt: sent.expiresAt, left: 3 })
  expect(challengeStateAt(sent, sent.expiresAt)).toEqual({ state: 'expired' })
})

test('used and used up are said even after the time is over', () => {
  const later = ASKED_AT + 2 * LEAVING_LIMIT_MS
  expect(challengeStateAt(challenge({ usedAt: ASKED_AT }), later)).toEqual({ state: 'used' })
  expect(challengeStateAt(challenge({ tries: CODE_TRIES }), later)).toEqual({ state: 'used-up' })
})

test('no mail leaves with a code that is used, used up, replaced or dead', () => {
  expect(mayLeave(challenge({}), ASKED_AT)).toBe(true)
  expect(mayLeave(challenge({}), ASKED_AT + LEAVING_LIMIT_MS - 1)).toBe(true)
  expect(mayLeave(challenge({}), ASKED_AT + LEAVING_LIMIT_MS)).toBe(false)
  for (const dead of [{ usedAt: ASKED_AT }, { voidedAt: ASKED_AT }, { tries: CODE_TRIES }]) {
    expect(mayLeave(challenge(dead), ASKED_AT)).toBe(false)
  }
})
