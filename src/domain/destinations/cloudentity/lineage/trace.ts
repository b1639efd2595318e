import { unescapeClaim } from '../claims/escape.ts'
import { assumedEncoding, type Source, type SourceEncoding } from '../claims/source.ts'
import { evaluate, type IdpData, sourceValue } from '../context/evaluate.ts'
import type { AttributeType } from '../context/types.ts'
import type { Attribute, Mapping } from '../contract/identity-provider.ts'
import type { WorkspaceClaim } from '../contract/workspace.ts'
import type { Break } from './breaks.ts'

/** All that decides what becomes of a claim. */
export interface Configuration {
  readonly attributes: readonly Attribute[]
  readonly mappings: readonly Mapping[]
  readonly context: readonly { readonly name: string; readonly type?: AttributeType | undefined }[]
  readonly getUserInfo: boolean
  /** Of the workspace's tokens; undefined where they may not be read. */
  readonly claims?: readonly WorkspaceClaim[] | undefined
  /** Scopes the demo application asks for; undefined where it is not told. */
  readonly scopes?: readonly string[] | undefined
  /** What the last login brought; without it nothing is said about values. */
  readonly data?: IdpData | undefined
}

/** A claim on its way from Auth0 to the demo application, as far as it gets. */
export interface Line {
  readonly source: Source
  /** As Auth0 names it. */
  readonly claim: string
  /** The attribute's name, dots escaped; undefined: no attribute reads it. */
  readonly attribute?: string
  readonly attributeType?: string | undefined
  readonly mapping?: Mapping
  /** Path in the authentication context. */
  readonly target?: string
  /** Tokens of the demo application it comes out in. */
  readonly tokens: readonly WorkspaceClaim[]
  /** What the mapping makes of the value that came. */
  readonly value?: unknown
  readonly verdict: 'arrives' | 'kept' | 'broken' | 'untold'
  readonly breaks: readonly Break[]
}

/** Every attribute's way, one line for each mapping of it, then the claims that no attribute reads. */
export function trace(configuration: Configuration, encoding = assumedEncoding): Line[] {
  const { attributes, mappings } = configuration
  const read = attributes.flatMap((attribute) => {
    const own = mappings.filter(({ source }) => source === attribute.name)
    const ways = own.length === 0 ? [undefined] : own
    return ways.map((mapping) => lineOf(attribute, mapping, configuration, encoding))
  })
  return [...read, ...unread(configuration, encoding)]
}

function lineOf(
  { name, type }: Attribute,
  mapping: Mapping | undefined,
  configuration: Configuration,
  encoding: SourceEncoding,
): Line {
  const { source, path } = encoding.read(name)
  const tokens = mapping === undefined ? [] : tokensOf(mapping.target, configuration)
  const breaks = breaksOf({ name, type, source }, mapping, configuration, encoding)
  const outcome =
    mapping === undefined || configuration.data === undefined
      ? undefined
      : evaluate(mapping, configuration.data, encoding)
  return {
    source,
    claim: unescapeClaim(path),
    attribute: name,
    attributeType: type,
    ...(mapping && { mapping, target: mapping.target }),
    ...(outcome?.kind === 'arrives' && { value: outcome.value }),
    tokens,
    breaks,
    verdict: verdictOf(breaks, tokens, configuration),
  }
}

interface Read {
  readonly name: string
  readonly type: string | undefined
  readonly source: Source
}

function breaksOf(
  { name, type, source }: Read,
  mapping: Mapping | undefined,
  { getUserInfo, context, data }: Configuration,
  encoding: SourceEncoding,
): Break[] {
  const breaks: Break[] = []
  if (source === 'user_info' && !getUserInfo) breaks.push({ kind: 'user-info-off' })
  if (data !== undefined && sourceValue(data, name, encoding) === undefined) {
    const { path } = encoding.read(name)
    const whole = Object.hasOwn(data[source] ?? {}, path)
    if (whole) breaks.push({ kind: 'not-escaped', claim: path })
    else if (source !== 'user_info' || getUserInfo) breaks.push({ kind: 'did-not-come' })
  }
  if (mapping === undefined) return [...breaks, { kind: 'no-mapping' }]
  const target = context.find((one) => one.name === mapping.target)
  if (target === undefined && mapping.target !== '.')
    breaks.push({ kind: 'no-context', target: mapping.target })
  const wanted = target?.type
  if (wanted !== undefined && wanted !== 'any' && wanted !== mapping.type)
    breaks.push({ kind: 'target-type', wanted, given: mapping.type })
  const strict = mapping.allow_weak_decoding !== true && mapping.type !== 'any'
  if (strict && type !== undefined && type !== 'any' && type !== mapping.type)
    breaks.push({ kind: 'claim-type', wanted: mapping.type, given: type })
  else if (data !== undefined && evaluate(mapping, data, encoding).kind === 'mismatch')
    breaks.push({ kind: 'value-type', wanted: mapping.type })
  return breaks
}

/** Claims of the demo application's tokens that are taken from there and that it asks for. */
function tokensOf(target: string, { claims, scopes }: Configuration): WorkspaceClaim[] {
  return (claims ?? []).filter((claim) => {
    if ((claim.source_path ?? claim.mapping) !== target) return false
    const needed = claim.scopes ?? []
    return needed.length === 0 || needed.some((scope) => scopes?.includes(scope))
  })
}

function verdictOf(
  breaks: readonly Break[],
  tokens: readonly WorkspaceClaim[],
  { claims, scopes }: Configuration,
): Line['verdict'] {
  const untold = ['target-type', 'claim-type', 'value-type']
  if (breaks.some(({ kind }) => !untold.includes(kind))) return 'broken'
  if (breaks.length > 0 || claims === undefined || scopes === undefined) return 'untold'
  return tokens.length > 0 ? 'arrives' : 'kept'
}

/** Said by the protocol, not by the user: no attribute has to read them. */
const ofTheToken = ['iss', 'aud', 'exp', 'iat', 'nbf', 'azp', 'nonce', 'sid', 'at_hash', 'c_hash']
const setByWorkspace = ['sub', 'acr', 'amr', 'auth_time']

/** Claims that came and that no attribute reads: of the ID token and, where it was asked, UserInfo. */
function unread({ attributes, data }: Configuration, encoding: SourceEncoding): Line[] {
  const known = attributes.map(({ name }) => encoding.read(name))
  return (['id_token', 'user_info'] as const).flatMap((source) =>
    Object.keys(data?.[source] ?? {})
      .filter((claim) => ![...ofTheToken, ...setByWorkspace].includes(claim))
      .filter((claim) => source === 'id_token' || !Object.hasOwn(data?.id_token ?? {}, claim))
      .filter(
        (claim) =>
          !known.some(
            (one) =>
              one.source === source &&
              (unescapeClaim(one.path) === claim || one.path.startsWith(`${claim}.`)),
          ),
      )
      .map((claim) => ({
        source,
        claim,
        tokens: [],
        verdict: 'broken' as const,
        breaks: [{ kind: 'no-attribute' as const }],
      })),
  )
}
