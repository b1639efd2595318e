import { z } from 'zod'
import { trialNameOf } from '#domain/destinations/auth0/credential/trial.ts'
import { findByName } from '#mocks/tenant/state.ts'
import { name, path, viewOf } from '../tested/records.helper.ts'
import type { Stack } from '../tested/stack.helper.ts'

export const newSecret = 'MOCK_brand_new_secret'

/** For tests: the calls of a rotation. */
export const start = (stack: Stack, clientSecret = newSecret, which = name) =>
  stack.send('POST', `${path(stack, which)}/trial`, { clientSecret })
export const look = (stack: Stack) => stack.send('GET', `${path(stack)}/trial`)
export async function change(stack: Stack, tag?: string) {
  const body = { tag: tag ?? (await viewOf(stack)).tag }
  return stack.send('POST', `${path(stack)}/trial/switch`, body)
}

export const storedTrial = (stack: Stack) => findByName(stack.state, trialNameOf(stack.idOf(name)))

const shown = z.object({ trial: z.object({ id: z.string(), fingerprint: z.string() }) })

/** A login passed through the trial, as the page of test logins notes it. */
export async function pass(stack: Stack) {
  const { trial } = shown.parse(await (await look(stack)).json())
  const body = { outcome: 'passed', fingerprint: trial.fingerprint }
  return stack.send('POST', `/api/connections/${trial.id}/test-record`, body)
}
