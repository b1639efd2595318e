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
  /** Absent with its claim: the mapping holds the value itself. */
  readonly source?: Source
  /** As Auth0 names it. */
  readonly claim?: string
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

/**
 * Every attribute's way, one line for each mapping of it, then the mappings that read no attribute
 * and the claims that nothing reads.
 */
export function trace(configuration: Configuration, encoding = assumedEncoding): Line[] {
  const { attributes, mappings } = configuration
  const isOf = (attribute: Attribute) => (mapping: Mapping) =>
    mapping.mode !== 'static' && mapping.source === attribute.name
  const read = attributes.flatMap((attribute) => {
    const own = mappings.filter(isOf(attribute))
    const ways = own.length === 0 ? [undefined] : own
    return ways.map((mapping) => lineOf(attribute, mapping, configuration, encoding))
  })
  const others = mappings.filter((mapping) => !attributes.some((one) => isOf(one)(mapping)))
  return [
    ...read,
    ...others.map((mapping) => lineOf(undefined, mapping, configuration, encoding)),
    ...unread(configuration, encoding),
  ]
}

function lineOf(
  attribute: Attribute | undefined,
  mapping: Mapping | undefined,
  configuration: Configuration,
  encoding: SourceEncoding,
): Line {
  const isStatic = mapping?.mode === 'static'
  const name = attribute?.name ?? (isStatic ? undefined : mapping?.source)
  const from = name === undefined ? undefined : encoding.read(name)
  const tokens = mapping === undefined ? [] : tokensOf(mapping.target, configuration)
  const breaks = [
    ...(name === undefined ? [] : breaksBefore(name, configuration, encoding)),
    ...(mapping === undefined
      ? [{ kind: 'no-mapping' as const }]
      : breaksAt(mapping, attribute, configuration, encoding)),
  ]
  const outcome =
    mapping === undefined || (configuration.data === undefined && !isStatic)
      ? undefined
      : evaluate(mapping, configuration.data ?? {}, encoding)
  return {
    ...(from && { source: from.source, claim: unescapeClaim(from.path) }),
    ...(attribute && { attribute: attribute.name, attributeType: attribute.type }),
    ...(mapping && { mapping, target: mapping.target }),
    ...(outcome?.kind === 'arrives' && { value: outcome.value }),
    tokens,
    breaks,
    verdict: verdictOf(breaks, tokens, configuration),
  }
}

/** What ends the way before a mapping. Of a source that nobody has seen nothing is said. */
function breaksBefore(
  name: string,
  { getUserInfo, data }: Configuration,
  encoding: SourceEncoding,
): Break[] {
  const { source, path } = encoding.read(name)
  if (source === 'user_info' && !getUserInfo) return [{ kind: 'user-info-off' }]
  const came = data?.[source]
  if (came === undefined || sourceValue({ [source]: came }, name, encoding) !== undefined) return []
  return Object.hasOwn(came, path)
    ? [{ kind: 'not-escaped', claim: path }]
    : [{ kind: 'did-not-come' }]
}

function breaksAt(
  mapping: Mapping,
  attribute: Attribute | undefined,
  { context, data }: Configuration,
  encoding: SourceEncoding,
): Break[] {
  const { source = '', target, type, mode, allow_weak_decoding: weak } = mapping
  if (source === '.' || target === '.') return [{ kind: 'copies-all' }]
  const breaks: Break[] = []
  const isStatic = mode === 'static'
  if (attribute === undefined && !isStatic) breaks.push({ kind: 'not-declared', source })
  const kept = context.find(({ name }) => name === target)
  if (kept === undefined) breaks.push({ kind: 'no-context', target })
  const wanted = kept?.type
  if (wanted !== undefined && wanted !== 'any' && wanted !== type)
    breaks.push({ kind: 'target-type', wanted, given: type })
  const given = attribute?.type
  const strict = weak !== true && type !== 'any'
  if (strict && given !== undefined && given !== 'any' && given !== type)
    breaks.push({ kind: 'claim-type', wanted: type, given })
  else if (
    (data !== undefined || isStatic) &&
    evaluate(mapping, data ?? {}, encoding).kind === 'mismatch'
  )
    breaks.push({ kind: 'value-type', wanted: type })
  return breaks
}

/** Whether a claim of a token takes what stands there, whole, as a part or in part. */
const takes = (path: string, target: string) =>
  path === target || path.startsWith(`${target}.`) || target.startsWith(`${path}.`)

export const pathOf = ({ source_path, mapping = '' }: WorkspaceClaim): string =>
  source_path ?? mapping

/** Claims of the demo application's tokens that it asks for: an opaque one is in no token. */
export const askedFor = ({ claims = [], scopes }: Pick<Configuration, 'claims' | 'scopes'>) =>
  claims.filter(({ opaque, scopes: needed }) => {
    if (opaque === true) return false
    return !needed?.length || needed.some((scope) => scopes?.includes(scope))
  })

const tokensOf = (target: string, configuration: Configuration): WorkspaceClaim[] =>
  askedFor(configuration).filter((claim) => takes(pathOf(claim), target))

/** Breaks of which it is not documented what becomes of the claim. */
const untold: readonly Break['kind'][] = [
  'copies-all',
  'not-declared',
  'target-type',
  'claim-type',
  'value-type',
]

function verdictOf(
  breaks: readonly Break[],
  tokens: readonly WorkspaceClaim[],
  { claims, scopes }: Configuration,
): Line['verdict'] {
  if (breaks.some(({ kind }) => !untold.includes(kind))) return 'broken'
  if (breaks.length > 0 || claims === undefined || scopes === undefined) return 'untold'
  return tokens.length > 0 ? 'arrives' : 'kept'
}

/** Said by the protocol, not by the user: no attribute has to read them. */
const ofTheToken = ['iss', 'aud', 'exp', 'iat', 'nbf', 'azp', 'nonce', 'sid', 'at_hash', 'c_hash']
const setByWorkspace = ['sub', 'acr', 'amr', 'auth_time']

/** Claims that came and that no attribute reads: of the ID token and, where it was asked, UserInfo. */
function unread({ attributes, mappings, data }: Configuration, encoding: SourceEncoding): Line[] {
  const names = [
    ...attributes.map(({ name }) => name),
    ...mappings.map(({ source = '' }) => source),
  ]
  const known = names.map((name) => encoding.read(name))
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
