import { unescapeClaim } from '#domain/destinations/cloudentity/claims/escape.ts'
import { assumedEncoding } from '#domain/destinations/cloudentity/claims/source.ts'
import { evaluate } from '#domain/destinations/cloudentity/context/evaluate.ts'
import {
  attributeTypes,
  type AttributeType,
} from '#domain/destinations/cloudentity/context/types.ts'
import type { AttributeView, MappingView } from '#domain/destinations/cloudentity/contract/views.ts'
import { wordsOf } from '#domain/destinations/cloudentity/lineage/breaks.ts'
import { trace } from '#domain/destinations/cloudentity/lineage/trace.ts'
import { isStatic } from './mapping-values.ts'

export interface Around {
  readonly attributes: readonly AttributeView[]
  /** Of the workspace's authentication context. */
  readonly context: readonly AttributeView[]
  readonly getUserInfo: boolean
}

/** What Auth0 sends as another type than its name makes one think (`updated_at`, ISO 8601). */
const sentByAuth0: Readonly<Record<string, string>> = { updated_at: '2021-03-19T13:22:15.471Z' }

const isType = (type: string | undefined): type is AttributeType =>
  attributeTypes.some((one) => one === type)

/**
 * What speaks against a mapping, before it is saved, by the types that are declared and by what is
 * known of Auth0. None of it keeps it from being saved: what the product does is not documented.
 */
export function doubtsOf(mapping: MappingView, around: Around): string[] {
  const context = around.context.map((one) => ({
    name: one.name,
    type: isType(one.type) ? one.type : undefined,
  }))
  const attributes = around.attributes.filter(
    ({ name }) => !isStatic(mapping) && name === mapping.source,
  )
  const { getUserInfo } = around
  const [line] = trace({ attributes, mappings: [mapping], context, getUserInfo })
  return [...(line?.breaks ?? []).map((one) => wordsOf(one).says), ...outcomeWords(mapping)]
}

/** Whether all three declare the same type: then a value of it is kept as it comes. */
export function typesAgree(mapping: MappingView, { attributes, context }: Around): boolean {
  const kept = context.find(({ name }) => name === mapping.target)?.type
  const sent = isStatic(mapping)
    ? mapping.type
    : attributes.find(({ name }) => name === mapping.source)?.type
  return mapping.type !== 'any' && sent === mapping.type && kept === mapping.type
}

function outcomeWords(mapping: MappingView): string[] {
  const { source, path } = assumedEncoding.read(mapping.source ?? '')
  const claim = unescapeClaim(path)
  const sent = Object.hasOwn(sentByAuth0, claim) ? sentByAuth0[claim] : undefined
  const outcome = evaluate(mapping, sent === undefined ? {} : { [source]: { [claim]: sent } })
  if (outcome.kind === 'unknown-type') return [`${mapping.type} is no type of a mapping.`]
  if (outcome.kind !== 'mismatch' || isStatic(mapping)) return []
  return [
    `Auth0 sends ${claim} as text (${sent}), which cannot be made a ${mapping.type}. What becomes of it is not documented.`,
  ]
}
