import { isObject } from '#domain/wire/json.ts'

/** What a recording calls a thing, and what the sandbox calls it. */
export interface Ids {
  readonly of: (recorded: string) => string
  /** Learns from an answer and its counterpart. */
  learn(recorded: unknown, sandbox: unknown): void
  /** A body as the sandbox must be sent it. */
  inBody(body: unknown): unknown
}

const names = [
  'id',
  'client_id',
  'connection_id',
  'custom_domain_id',
  'log_id',
  'next',
  'token_id',
  'user_id',
]

export function createIds(): Ids {
  const known = new Map<string, string>()
  const of = (recorded: string) => known.get(recorded) ?? recorded

  function learn(recorded: unknown, sandbox: unknown): void {
    if (Array.isArray(recorded) && Array.isArray(sandbox))
      for (const [index, item] of recorded.entries()) learn(item, sandbox[index])
    if (!isObject(recorded) || !isObject(sandbox)) return
    for (const [name, theirs] of Object.entries(recorded)) {
      const ours = sandbox[name]
      if (names.includes(name) && typeof theirs === 'string' && typeof ours === 'string')
        known.set(theirs, ours)
      // The client of an option is the identity provider's.
      else if (Array.isArray(theirs)) learn(theirs, ours)
    }
  }

  function inBody(body: unknown): unknown {
    if (Array.isArray(body)) return body.map(inBody)
    if (!isObject(body)) return body
    const ofMember = (name: string, value: unknown): unknown => {
      if (name === 'enabled_clients' && Array.isArray(value))
        return value.map((one: unknown) => (typeof one === 'string' ? of(one) : one))
      return names.includes(name) && typeof value === 'string' ? of(value) : value
    }
    return Object.fromEntries(
      Object.entries(body).map(([name, value]) => [name, ofMember(name, value)]),
    )
  }
  return { of, learn, inBody }
}
