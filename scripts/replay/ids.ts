import { isObject } from '#domain/wire/json.ts'

/** What a recording calls a thing, and what the sandbox calls it. */
export interface Ids {
  readonly of: (recorded: string) => string
  /** Learns from an answer and its counterpart. */
  learn(recorded: unknown, sandbox: unknown): void
  /** A body as the sandbox must be sent it. */
  inBody(body: unknown): unknown
}

/** The name of a thing itself comes first. */
const names = [
  'log_id',
  'id',
  'client_id',
  'custom_domain_id',
  'token_id',
  'user_id',
  'connection_id',
  'next',
]

function idOf(item: unknown): string | undefined {
  if (!isObject(item)) return undefined
  const name = names.find((one) => typeof item[one] === 'string')
  return name === undefined ? undefined : String(item[name])
}

export function createIds(): Ids {
  const known = new Map<string, string>()
  const of = (recorded: string) => known.get(recorded) ?? recorded

  function learnThing(recorded: unknown, sandbox: unknown, isListed: boolean): void {
    if (Array.isArray(recorded) && Array.isArray(sandbox)) learnList(recorded, sandbox)
    if (!isObject(recorded) || !isObject(sandbox)) return
    for (const [name, theirs] of Object.entries(recorded)) {
      const ours = sandbox[name]
      if (names.includes(name) && typeof theirs === 'string' && typeof ours === 'string') {
        if (!isListed || !known.has(theirs)) known.set(theirs, ours)
      }
      // The client of an option is the identity provider's.
      else if (Array.isArray(theirs)) learnThing(theirs, ours, true)
    }
  }

  /** Orders differ: what is known is paired by its id, and only the rest by its place. */
  function learnList(recorded: readonly unknown[], sandbox: readonly unknown[]): void {
    const taken = new Set(known.values())
    const partnerOf = (item: unknown) => {
      const id = idOf(item)
      return id === undefined ? undefined : sandbox.find((one) => idOf(one) === of(id))
    }
    const partners = new Map(recorded.map((item) => [item, partnerOf(item)]))
    const left = sandbox.filter(
      (one) => ![...partners.values()].includes(one) && !taken.has(idOf(one) ?? ''),
    )
    for (const [item, partner] of partners) learnThing(item, partner ?? left.shift(), true)
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
  return { of, learn: (recorded, sandbox) => learnThing(recorded, sandbox, false), inBody }
}
