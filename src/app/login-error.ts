import { isObject } from '#domain/wire/json.ts'

/** `returnTo` of the sign-in that failed, unchecked. */
export function returnToOf(error: Error): unknown {
  const state: unknown = isObject(error) ? error['appState'] : undefined
  return isObject(state) ? state['returnTo'] : undefined
}

/** The error code of a refused sign-in or renewal. */
export function codeOf(error: unknown): string | undefined {
  const code: unknown = isObject(error) ? error['error'] : undefined
  return typeof code === 'string' ? code : undefined
}
