import { z } from 'zod'
import type { z as mini } from 'zod/mini'
import { invalidBody } from '../errors.ts'

type Issue = z.core.$ZodIssue

/** `options.domain_aliases[0]` */
export const propertyPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : `${text}${text && '.'}${String(part)}`,
    '',
  )

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined,
    body,
  )
}

const kindOf = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value

/** What the API says about a broken rule, in the words of the validator Auth0 answers with. */
function complaint(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Additional properties not allowed: ${issue.keys.join(',')}`
    case 'invalid_type':
      return `Expected type ${issue.expected} but found type ${kindOf(value)}`
    case 'invalid_value':
      return `No enum match for: ${String(value)}`
    case 'invalid_format':
      return `Object didn't pass validation for format ${issue.pattern ?? issue.format}: ${String(value)}`
    case 'too_small':
      return `${kindOf(value) === 'array' ? 'Array' : 'String'} is too short (${sizeOf(value)}), minimum ${issue.minimum}`
    case 'too_big':
      return `${kindOf(value) === 'array' ? 'Array' : 'String'} is too long (${sizeOf(value)}), maximum ${issue.maximum}`
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
    default:
      return issue.message
  }
}

const sizeOf = (value: unknown) =>
  typeof value === 'string' ? `${value.length} chars` : Array.isArray(value) ? value.length : 0

function message(issue: Issue, body: unknown): string {
  const value = valueAt(body, issue.path)
  const last = issue.path.at(-1)
  if (issue.code === 'invalid_type' && value === undefined && last !== undefined) {
    // The one text reports quote for a missing option.
    if (issue.path.length > 1) return `${propertyPath(issue.path)} is required`
    return `Payload validation error: 'Missing required property: ${String(last)}'.`
  }
  const at = propertyPath(issue.path)
  return `Payload validation error: '${complaint(issue, value)}'${at && ` on property ${at}`}.`
}

/** The body as the schema types it; throws the API's 400 with the first rule that is broken. */
export function parseBody<S extends mini.ZodMiniType>(schema: S, body: unknown): z.output<S> {
  const parsed = z.safeParse(schema, body)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw invalidBody(issue === undefined ? 'Payload validation error' : message(issue, body))
}
