import type { Source } from '#domain/destinations/cloudentity/claims/source.ts'
import {
  type IdpData,
  evaluate,
  type Outcome,
} from '#domain/destinations/cloudentity/context/evaluate.ts'
import type { MappingView } from '#domain/destinations/cloudentity/contract/views.ts'
import { isObject, parseJson } from '#domain/wire/json.ts'

export type Samples = Readonly<Partial<Record<Source, string>>>

/** What was pasted, by source; a source whose text is no JSON object is in `unread`. */
export function readSamples(samples: Samples): { data: IdpData; unread: readonly Source[] } {
  const read = (Object.entries(samples) as [Source, string][])
    .filter(([, text]) => text.trim() !== '')
    .map(([source, text]) => [source, parseJson(text)] as const)
  return {
    data: Object.fromEntries(read.filter(([, value]) => isObject(value))),
    unread: read.filter(([, value]) => !isObject(value)).map(([source]) => source),
  }
}

export interface Made {
  /** Its place: two mappings may be alike. */
  readonly at: number
  readonly mapping: MappingView
  readonly outcome: Outcome
}

export const madeOf = (mappings: readonly MappingView[], data: IdpData): Made[] =>
  mappings.map((mapping, at) => ({ at, mapping, outcome: evaluate(mapping, data) }))
