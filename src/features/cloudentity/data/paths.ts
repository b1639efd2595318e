import type { BesidePath } from '#panels/router/to.ts'

/** Below it stands all of a workspace; one route, whose own table is in its chunk. */
export const root = '/cloudentity'

interface Screen {
  readonly path: BesidePath
  readonly title: string
}

/** The pages of a workspace; the first two are in its navigation. */
export const cloudentityPages = {
  idps: { path: root, title: 'Identity Providers' },
  lineage: { path: `${root}/lineage`, title: 'Lineage' },
  new: { path: `${root}/new`, title: 'Create Connection' },
} as const satisfies Readonly<Record<string, Screen>>

/** The tabs of an identity provider, in their order. */
export const idpTabs = [
  { id: 'configuration', title: 'Configuration' },
  { id: 'attributes', title: 'Attributes' },
  { id: 'mappings', title: 'Mappings' },
  { id: 'extensions', title: 'Extensions' },
  { id: 'test', title: 'Test' },
  { id: 'lineage', title: 'Lineage' },
] as const
export type IdpTabId = (typeof idpTabs)[number]['id']

/** The steps of "Create Connection", in their order. */
export const createSteps = [
  { id: 'template', title: 'Template', heading: 'Which template is it made from?' },
  { id: 'redirect-url', title: 'Redirect URL', heading: 'Where does Auth0 send people back to?' },
  {
    id: 'application',
    title: 'Credentials',
    heading: 'Which Auth0 application stands behind it?',
  },
  { id: 'caching', title: 'Caching', heading: 'Is the authentication context kept?' },
  { id: 'review', title: 'Review', heading: 'Is everything right?' },
] as const
export type CreateStepId = (typeof createSteps)[number]['id']

/** The address of a tab of an identity provider. */
export const idpPath = (iid: string, tab: IdpTabId = 'configuration') =>
  `${root}/idps/${encodeURIComponent(iid)}/${tab}` as const

export const createPath = (step: CreateStepId) => `${cloudentityPages.new.path}/${step}` as const
