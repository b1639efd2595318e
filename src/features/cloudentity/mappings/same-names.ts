import type { AttributeView, MappingView } from '#domain/destinations/cloudentity/contract/views.ts'
import type { Around } from './doubts.ts'
import { doubtsOf } from './doubts.ts'
import { typeFor } from './mapping-values.ts'

/**
 * Mappings of what is not mapped yet to the context attribute of the same name, where nothing
 * speaks against it. Ours: which mappings the product adds by itself is not published.
 */
export const sameNames = (mappings: readonly MappingView[], around: Around): MappingView[] =>
  around.attributes
    .filter(({ name }) => !mappings.some(({ source }) => source === name))
    .flatMap((attribute) => toSameName(attribute, around))
    .filter((mapping) => doubtsOf(mapping, around).length === 0)

function toSameName({ name }: AttributeView, { context }: Around): MappingView[] {
  const target = context.find((one) => one.name === name)
  return target === undefined
    ? []
    : [{ source: name, target: name, type: typeFor(target), allow_weak_decoding: false }]
}
