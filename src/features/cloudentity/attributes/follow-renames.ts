import type { AttributeView, MappingView } from '#domain/destinations/cloudentity/contract/views.ts'
import type { Entry } from '../rows/edits.ts'

/** The mappings of attributes whose names change, under the new names; undefined: there are none. */
export function followRenames(
  mappings: readonly MappingView[],
  edited: readonly Entry<AttributeView>[],
): MappingView[] | undefined {
  const renamed = new Map(
    edited.flatMap(({ state, before, row }) =>
      state === 'changed' && before && before.name !== row.name
        ? [[before.name, row.name] as const]
        : [],
    ),
  )
  const newName = ({ source }: MappingView) =>
    source === undefined ? undefined : renamed.get(source)
  return mappings.some((one) => newName(one) !== undefined)
    ? mappings.map((one) => ({ ...one, source: newName(one) ?? one.source }))
    : undefined
}

/** Targets of mappings that read what is removed. */
export const leftBehind = (
  mappings: readonly MappingView[],
  edited: readonly Entry<AttributeView>[],
): string[] => {
  const removed = edited.filter(({ state }) => state === 'removed').map(({ row }) => row.name)
  return mappings
    .filter(({ source }) => source !== undefined && removed.includes(source))
    .map(({ target }) => target)
}
