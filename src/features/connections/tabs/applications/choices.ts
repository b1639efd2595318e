import type { ClientChange } from '#domain/destinations/auth0/contract/enabled-clients.ts'
import type { ClientView } from '#domain/destinations/auth0/contract/client-view.ts'
import { isSetApart } from '#panels/applications/apart.ts'
import { searchApplications, whyReserved } from '#panels/applications/describe.ts'

export const states = ['all', 'enabled', 'not-enabled', 'changed'] as const
export type State = (typeof states)[number]

/** An application of the list; without `view`, its name is not known. */
export interface Choice {
  readonly id: string
  readonly view: ClientView | undefined
  /** In the tenant, as it was last read or is being written. */
  readonly enabled: boolean
  /** As the operator wants it. */
  readonly wanted: boolean
}

/** What the operator wants of an application, where that is not what the tenant has. */
export type Draft = ReadonlyMap<string, boolean>

interface Known {
  /** In the order of the tenant. */
  readonly views: readonly ClientView[]
  /** Every view has been loaded, or none will be. */
  readonly complete: boolean
  readonly enabled: ReadonlySet<string>
  readonly draft: Draft
}

/** The applications, and behind them enabled ones that are not among the tenant's. */
export function choicesOf({ views, complete, enabled, draft }: Known): Choice[] {
  const choice = (id: string, view: ClientView | undefined): Choice => ({
    id,
    view,
    enabled: enabled.has(id),
    wanted: draft.get(id) ?? enabled.has(id),
  })
  const known = new Set(views.map(({ client_id }) => client_id))
  const others = complete ? [...enabled].filter((id) => !known.has(id)) : []
  return [
    ...views.map((view) => choice(view.client_id, view)),
    ...others.map((id) => choice(id, undefined)),
  ]
}

const holds: Record<State, (choice: Choice) => boolean> = {
  all: () => true,
  enabled: ({ enabled }) => enabled,
  'not-enabled': ({ enabled }) => !enabled,
  changed: ({ enabled, wanted }) => enabled !== wanted,
}

export function findChoices(choices: readonly Choice[], state: State, words: string): Choice[] {
  const named = choices
    .filter(holds[state])
    .map((choice) => ({ choice, name: nameOf(choice), client_id: choice.id }))
  return searchApplications(named, words).map(({ choice }) => choice)
}

/** Hostile text among others. */
export const nameOf = ({ id, view }: Pick<Choice, 'id' | 'view'>): string => view?.name || id

/** Folded away. What another tool has enabled for a machine is to be seen: it is not as usual. */
export const isApart = ({ enabled, view }: Choice): boolean =>
  view !== undefined && isSetApart(view) && (view.reserved !== undefined || !enabled)

/** Why it cannot be changed here. One that is enabled all the same was enabled by another tool. */
export const whyNot = ({ enabled, view }: Choice): string | undefined => {
  const why = view && whyReserved(view)
  return why && enabled ? `${why} Take it off in Auth0’s own dashboard.` : why
}

/** The draft as changes; what the tenant has meanwhile is none. */
export const changesOf = (draft: Draft, enabled: ReadonlySet<string>): ClientChange[] =>
  [...draft]
    .filter(([id, wanted]) => enabled.has(id) !== wanted)
    .map(([client_id, status]) => ({ client_id, status }))

export const counted = (count: number): string =>
  `${count} ${count === 1 ? 'application' : 'applications'}`

/** "2 applications get this login, 1 application loses it" */
export function differenceInWords(changes: readonly ClientChange[]): string {
  const gain = changes.filter(({ status }) => status).length
  const lose = changes.length - gain
  return [
    ...(gain > 0 ? [`${counted(gain)} ${gain === 1 ? 'gets' : 'get'} this login`] : []),
    ...(lose > 0 ? [`${counted(lose)} ${lose === 1 ? 'loses' : 'lose'} this login`] : []),
  ].join(', ')
}
