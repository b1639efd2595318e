import { type NoAddress, noAddress, noAddressWords } from '#domain/oidc/tokens/address.ts'

type Members = Readonly<Record<string, unknown>>

/**
 * Claims that stand in for an address at providers that send no `email`. Lists: those of Azure AD
 * B2C's user flows, and of Microsoft Entra ID's optional claims.
 */
const names = [
  'mail',
  'emails',
  'verified_primary_email',
  'upn',
  'preferred_username',
  'unique_name',
] as const

export interface StandIn {
  readonly claim: string
  /** Of a list, which `use_map` joins with commas: only one of one entry is an address then. */
  readonly entries?: number
  /** Why it is none; undefined: it holds an address. */
  readonly unfit?: NoAddress
}

function standIn(claim: string, value: unknown): StandIn[] {
  if (typeof value === 'string') return [{ claim, ...unfitBy(noAddress(value)) }]
  if (!Array.isArray(value) || value.length === 0) return []
  const all = value.every((one) => typeof one === 'string' && noAddress(one) === undefined)
  const unfit = all ? (value.length > 1 ? 'list' : undefined) : 'other'
  return [{ claim, entries: value.length, ...unfitBy(unfit) }]
}

const unfitBy = (unfit: NoAddress | undefined) => (unfit === undefined ? {} : { unfit })

/** The claim to take for an address; else the one that most looks like one, with why it is none. */
export function standInForEmail(claims: Members): StandIn | undefined {
  const found = names.flatMap((name) =>
    Object.hasOwn(claims, name) ? standIn(name, claims[name]) : [],
  )
  return (
    found.find(({ unfit }) => unfit === undefined) ?? found.find(({ unfit }) => unfit !== 'other')
  )
}

/** Whether it is to be taken. */
export const isOffered = (standIn: StandIn | undefined): boolean =>
  standIn !== undefined && standIn.unfit === undefined

const expression = (claim: string) => `\${context.tokenset.${claim}}`

/** A further sentence, of what to take or why not; '' without a stand-in. */
export function standInWords(standIn: StandIn | undefined): string {
  if (!standIn) return ''
  const { claim, entries, unfit } = standIn
  const list = `The list ${claim}${claim === 'emails' ? ', as Azure AD B2C’s user flows send it,' : ''}`
  if (entries !== undefined)
    return unfit === undefined
      ? ` ${list} holds one: map email to ${expression(claim)}. Where it holds several, use_map joins them with commas.`
      : ` ${list} holds ${entries}, which use_map joins with commas: no address. Their IT names one of them email.`
  return unfit === undefined
    ? ` The claim ${claim} may hold one: map email to ${expression(claim)}.`
    : ` The claim ${claim} holds none, but ${noAddressWords[unfit]}.`
}
