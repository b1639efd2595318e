import { cloudentityPages } from '#features/cloudentity/data/paths.ts'
import { stepIds } from '#domain/destinations/auth0/connection/steps.ts'
import { hrefOf } from '#panels/router/to.ts'
import { pages } from '#panels/screens/pages.ts'
import { tabs } from '#panels/screens/tabs.ts'
import { matchPath } from '#text/match-path.ts'
import { isBeside } from '../routes.ts'

/** What a shortcut does: opens this list, leads to a search, or to an address. */
export type Deed = { readonly is: 'help' | 'search' } | { readonly is: 'go'; readonly href: string }

interface Shortcut {
  /** One key, or two one after the other with a blank between them. */
  readonly keys: string
  readonly does: string
  /** What it does at a path; nothing where it means nothing. */
  readonly at: (path: string) => Deed | undefined
}

const to = (href: string) => (): Deed => ({ is: 'go', href })

const firstStep = hrefOf({ to: pages.new.path, params: { step: stepIds[0] } })
const tabPaths = Object.values(tabs).map(({ path }) => path)

function tabOf(path: string, at: number): Deed | undefined {
  const id = matchPath('/connections/$id/$tab', path)?.['id']
  const tab = tabPaths[at]
  if (id === undefined || id === 'new' || tab === undefined) return undefined
  return { is: 'go', href: hrefOf({ to: tab, params: { id } }) }
}

/** The keys of the dashboard, in the order of their list. */
export const shortcuts: readonly Shortcut[] = [
  { keys: '?', does: 'Shows this list', at: () => ({ is: 'help' }) },
  {
    keys: '/',
    does: 'Searches the list on screen, else the connections',
    at: () => ({ is: 'search' }),
  },
  {
    keys: 'n',
    does: 'New connection',
    at: (path) => ({ is: 'go', href: isBeside(path) ? cloudentityPages.new.path : firstStep }),
  },
  { keys: 'g c', does: pages.connections.title, at: to(pages.connections.path) },
  { keys: 'g w', does: pages['home-realm'].title, at: to(pages['home-realm'].path) },
  { keys: 'g i', does: pages['issuer-check'].title, at: to(pages['issuer-check'].path) },
  { keys: 'g t', does: `${pages.inspector.title} of tokens`, at: to(pages.inspector.path) },
  { keys: 'g l', does: pages['link-check'].title, at: to(pages['link-check'].path) },
  ...Object.values(tabs).map(({ title }, index) => ({
    keys: String((index + 1) % 10),
    does: `${title} of the connection on screen`,
    at: (path: string) => tabOf(path, index),
  })),
]

/** How long the second key of two may take. */
const patience = 1500

export interface Pressed {
  readonly key: string
  /** In ms, on the clock of the events. */
  readonly timeStamp: number
}

/** The shortcut that a key ends, alone or after the one before. */
export function shortcutOf(now: Pressed, before: Pressed | undefined): Shortcut | undefined {
  const isSoon = before !== undefined && now.timeStamp - before.timeStamp <= patience
  const both = isSoon
    ? shortcuts.find(({ keys }) => keys === `${before.key} ${now.key}`)
    : undefined
  return both ?? shortcuts.find(({ keys }) => keys === now.key)
}
