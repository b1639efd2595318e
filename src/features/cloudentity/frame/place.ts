import type { BesidePath } from '#panels/router/to.ts'
import { decoded } from '#text/match-path.ts'
import {
  createSteps,
  type CreateStepId,
  createPath,
  idpPath,
  idpTabs,
  type IdpTabId,
} from '../data/paths.ts'

/** What stands at an address below the workspace's own. */
export type Place =
  | { readonly page: 'idps' | 'lineage' }
  | { readonly page: 'new'; readonly step: CreateStepId }
  | { readonly page: 'idp'; readonly iid: string; readonly tab: IdpTabId }
  /** The address says too little: it is shown where it leads to. */
  | { readonly page: 'elsewhere'; readonly to: BesidePath }

/** @param splat what follows `/cloudentity/`, as it is written. Undefined: there is no such page. */
export function placeOf(splat: string): Place | undefined {
  const parts = splat.split('/').filter(Boolean).map(decoded)
  // Each by itself: an id may have a slash, or whatever else a path is made of.
  if (!parts.every((part) => part !== undefined)) return undefined
  const [first = '', second = '', third = '', ...rest] = parts
  if (rest.length > 0) return undefined
  if (first === '') return { page: 'idps' }
  if (first === 'lineage' && second === '') return { page: 'lineage' }
  if (first === 'new' && third === '') {
    if (second === '') return { page: 'elsewhere', to: createPath('template') }
    const step = createSteps.find(({ id }) => id === second)?.id
    return step && { page: 'new', step }
  }
  if (first !== 'idps' || second === '') return undefined
  if (third === '') return { page: 'elsewhere', to: idpPath(second) }
  const tab = idpTabs.find(({ id }) => id === third)?.id
  return tab && { page: 'idp', iid: second, tab }
}
