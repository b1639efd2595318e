import { isObject } from '#domain/wire/json.ts'

/** What a sign-in that failed was begun with, unchecked. */
function stateOf(error: unknown): Readonly<Record<string, unknown>> {
  const state: unknown = isObject(error) ? error['appState'] : undefined
  return isObject(state) ? state : {}
}

/** `returnTo` of the sign-in that failed, unchecked. */
export const returnToOf = (error: unknown): unknown => stateOf(error)['returnTo']

/** Nobody was to be asked. */
export const wasSilent = (error: unknown): boolean => stateOf(error)['silent'] === true

/** The error code of a refused sign-in or renewal. */
export function codeOf(error: unknown): string | undefined {
  const code: unknown = isObject(error) ? error['error'] : undefined
  return typeof code === 'string' ? code : undefined
}
