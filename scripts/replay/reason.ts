import { isDeepStrictEqual } from 'node:util'
import { isObject } from '#domain/wire/json.ts'
import { allowed, type Allowed } from './allowed.ts'
import type { Difference } from './compare.ts'
import { monthOf, type Interaction } from './recording.ts'

/** The connection of an answer that a path leads into, and the path from there on. */
function connectionAt({ response: { body } }: Interaction, path: string) {
  const [lead = '', member, index] = /^(\w*)\[(\d+)\]\.?/.exec(path) ?? []
  const list = member ? isObject(body) && body[member] : body
  const item: unknown = index === undefined ? body : Array.isArray(list) && list[Number(index)]
  return { item: isObject(item) ? item : {}, within: path.slice(lead.length) }
}

const valueAt = (value: unknown, path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>(
      (at, name) => (Array.isArray(at) ? at[Number(name)] : isObject(at) ? at[name] : undefined),
      value,
    )

/** What the latest write up to an answer sent there. */
function sentAt(recording: readonly Interaction[], one: Interaction, path: string): unknown {
  const { item, within } = connectionAt(one, path)
  const write = recording
    .slice(0, recording.indexOf(one) + 1)
    .findLast(
      ({ request, response }) =>
        isObject(request.body) &&
        request.body['options'] !== undefined &&
        isObject(response.body) &&
        response.body['id'] === item['id'],
    )
  return valueAt(write?.request.body, within)
}

const meets = ({ before, succeeds }: Allowed, one: Interaction) =>
  (before === undefined || monthOf(one) < before) &&
  (succeeds === undefined || one.response.status < 400)

/** Why a difference may be; undefined where no row allows it. */
export function reasonFor(
  recording: readonly Interaction[],
  one: Interaction,
  { kind, path, recorded }: Difference,
): string | undefined {
  const { strategy } = connectionAt(one, path).item
  const isSent = (sent: Allowed['sent']) => {
    if (sent === undefined) return true
    const value = sentAt(recording, one, path)
    return sent === 'no'
      ? value === undefined
      : value !== undefined && !isDeepStrictEqual(value, recorded)
  }
  return allowed.find(
    (row) =>
      row.kinds.some((one) => one === kind) &&
      row.path.test(path) &&
      (row.of?.test(`${one.request.method} ${one.request.path}`) ?? true) &&
      (row.recorded === undefined || recorded === row.recorded) &&
      (row.strategy?.test(typeof strategy === 'string' ? strategy : 'oidc') ?? true) &&
      meets(row, one) &&
      isSent(row.sent),
  )?.reason
}
