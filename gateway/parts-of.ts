import type { z } from 'zod/mini'
import type { CallOf, Row } from '#domain/wire/endpoint.ts'
import { protoName, protoPath } from '#domain/wire/proto.ts'
import { controls, halves } from '#text/unseen.ts'
import { ownFailure } from './failure.ts'

export interface Sent {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
}

/**
 * Ids as Auth0 makes them. No dots: `..` would name another endpoint of the tenant. A user's is
 * the provider's name, a bar, and what the customer's IdP calls him: anything but control codes.
 */
const idPattern = /^[\w-]{1,128}$/
const userPattern = new RegExp(String.raw`^[\w-]{1,64}\|[^${controls}${halves}]{1,440}$`, 'u')
export const isUserId = (text: string): boolean => userPattern.test(text)

/** What was sent, as the row's schemas read it; 400 `invalid_request` with the property that is wrong. */
export function partsOf<R extends Row>(row: R, sent: Sent): CallOf<R>
export function partsOf(row: Row, sent: Sent): unknown {
  for (const [name, value] of Object.entries(sent.params))
    if (!(name === 'user' ? isUserId(value) : idPattern.test(value)))
      throw ownFailure(404, 'not_found', `There is nothing with this ${name}.`)
  return {
    params: sent.params,
    ...(row.query === undefined ? {} : { query: checked(row.query, sent.query) }),
    ...(row.body === undefined ? {} : { body: checked(row.body, sent.body) }),
  }
}

function checked(schema: z.ZodMiniType, value: unknown): unknown {
  // A schema leaves such a member out without a word.
  const proto = protoPath(value)
  if (proto !== undefined) throw invalid(`No member can be named ${protoName}.`, propertyOf(proto))
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const path = [...(issue?.path ?? []), ...extra].map(String).join('.')
  const property = propertyOf(path)
  const subject = property || (extra.length > 0 ? 'A member' : 'The body')
  throw invalid(`${subject} ${complaint(issue)}`, property)
}

const invalid = (message: string, property: string) =>
  ownFailure(400, 'invalid_request', message, property === '' ? {} : { property })

/** Characters of a path that is repeated in an answer. Nothing is cut: half a secret would not be recognised any more. */
const maxPath = 200
const propertyOf = (path: string) => (path.length > maxPath ? '' : path)

function complaint(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys') return 'is not known here.'
  if (issue?.code === 'too_big' && issue.origin === 'string')
    return `has more than ${issue.maximum} characters.`
  return 'is not valid.'
}
