import { z } from 'zod/mini'
import { auth0Idp } from '#domain/destinations/cloudentity/contract/identity-provider.ts'
import {
  client,
  executionPoints,
  scriptResult,
  server,
} from '#domain/destinations/cloudentity/contract/workspace.ts'
import { isObject } from '#domain/wire/json.ts'
import { type Answer, readAs } from './admin.ts'

/** Deeper than any member that is named in the contract. */
const levels = 8

/** Without members that are null, as deep as the contract looks. */
function withoutNull(value: unknown, left = levels): unknown {
  if (left === 0) return value
  if (Array.isArray(value)) return value.map((one) => withoutNull(one, left - 1))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null)
      .map(([name, member]) => [name, withoutNull(member, left - 1)]),
  )
}

/**
 * Null is a member that is not set, wherever it stands: the specification marks next to none as
 * required, and its examples have both. What may be written back stays as it came.
 */
const kept = <S extends z.ZodMiniType>(schema: S) =>
  z.custom<z.output<S>>((value) => schema.safeParse(withoutNull(value)).success)
const shown = <S extends z.ZodMiniType>(schema: S) =>
  z.pipe(
    z.transform((value) => withoutNull(value)),
    schema,
  )

export const storedIdp = kept(auth0Idp)
export const storedServer = kept(server)
export const storedPoints = kept(executionPoints)
export const shownClient = shown(client)
export const shownResult = shown(scriptResult)

/** A list in an answer, empty where it is not set. Of anything else nobody knows that nothing is there. */
export function listIn(answer: Answer, name: string): readonly unknown[] {
  const list = z.looseObject({ [name]: z.nullish(z.array(z.unknown())) })
  return readAs(list, answer)[name] ?? []
}
