import { assumedEncoding, type Source, type SourceEncoding } from '../claims/source.ts'
import type { Mapping } from '../contract/identity-provider.ts'
import { decode } from './decode.ts'
import { valueAt, withValueAt } from './paths.ts'
import { mappingTypes, type MappingType } from './types.ts'

type Members = Readonly<Record<string, unknown>>

/** What an identity provider sent at a login; UserInfo only where it was asked. */
export type IdpData = Readonly<Partial<Record<Source, Members>>>

export type Outcome =
  /** It stands in the context. */
  | { readonly kind: 'arrives'; readonly value: unknown }
  /** Nothing stands at the source. */
  | { readonly kind: 'absent' }
  /** A value is there and has another type; what the product does then is not known. */
  | { readonly kind: 'mismatch'; readonly value: unknown }
  /** The mapping's type is none that the specification names. */
  | { readonly kind: 'unknown-type' }

const isMappingType = (type: string): type is MappingType =>
  mappingTypes.some((one) => one === type)

/** The value at an attribute's name in what the provider sent. */
export function sourceValue(data: IdpData, name: string, encoding: SourceEncoding): unknown {
  const { source, path } = encoding.read(name)
  return valueAt(data[source] ?? {}, path)
}

/** What one mapping makes of it. */
export function evaluate(mapping: Mapping, data: IdpData, encoding = assumedEncoding): Outcome {
  const { type, source = '', allow_weak_decoding: weak = false } = mapping
  if (!isMappingType(type)) return { kind: 'unknown-type' }
  const found = mapping.mode === 'static' ? mapping.static : sourceValue(data, source, encoding)
  if (found === undefined || found === null) return { kind: 'absent' }
  const decoded = decode(found, type, weak)
  return decoded.ok ? { kind: 'arrives', value: decoded.value } : { kind: 'mismatch', value: found }
}

/** The authentication context after all mappings, in their order; a later one overwrites. */
export function contextOf(
  mappings: readonly Mapping[],
  data: IdpData,
  encoding = assumedEncoding,
): Members {
  return mappings.reduce<Members>((context, mapping) => {
    const outcome = evaluate(mapping, data, encoding)
    return outcome.kind === 'arrives'
      ? withValueAt(context, mapping.target, outcome.value)
      : context
  }, {})
}
