/** Where a screen is, what shows that it can be used, and what it may cost until then. */
export interface Screen {
  /** `:id` is a connection of the tenant. */
  readonly path: string
  /** Names, or how they begin, of the controls that an operator came for: all of them. */
  readonly usable: readonly string[]
  /** Modules that are fetched by themselves until then, beside those the gateway names. */
  readonly later?: readonly string[]
  readonly budget: Budget
}

/** Of the dashboard's own files until a screen can be used. */
export interface Budget {
  /** kB of 1000 bytes, as brotli. */
  readonly kB: number
  readonly files: number
}

export const screens = {
  'wizard, first step': {
    path: '/connections/new/provider',
    usable: ['OpenID Connect', 'Continue'],
    budget: { kB: 150, files: 5 },
  },
  'wizard, issuer': {
    path: '/connections/new/issuer',
    usable: ['OpenID Connect Discovery URL', 'Continue'],
    later: ['src/features/connection-wizard/steps/issuer-step.tsx'],
    budget: { kB: 208.5, files: 11 },
  },
  list: {
    path: '/connections',
    usable: ['globex-oidc'],
    budget: { kB: 130.5, files: 5 },
  },
  settings: {
    path: '/connections/:id/settings',
    usable: ['Client ID'],
    budget: { kB: 201.5, files: 13 },
  },
  provisioning: {
    path: '/connections/:id/provisioning',
    usable: ['At each login', 'Sync users and groups using SCIM'],
    budget: { kB: 218, files: 14 },
  },
  claims: {
    path: '/connections/:id/claims',
    usable: ['Add a row'],
    budget: { kB: 262.5, files: 14 },
  },
  'login experience': {
    path: '/connections/:id/login-experience',
    usable: ['Home Realm Discovery'],
    budget: { kB: 198.5, files: 13 },
  },
  applications: {
    path: '/connections/:id/applications',
    usable: ['Billing'],
    budget: { kB: 198.5, files: 12 },
  },
  test: {
    path: '/connections/:id/test',
    usable: ['Enable the connection tester'],
    budget: { kB: 251, files: 14 },
  },
  links: {
    path: '/connections/:id/links',
    usable: ['Duplicate connection'],
    budget: { kB: 200, files: 13 },
  },
  export: {
    path: '/connections/:id/export',
    usable: ['Copy program'],
    budget: { kB: 214.5, files: 14 },
  },
  rotation: {
    path: '/connections/:id/rotation',
    usable: ['New Client Secret'],
    budget: { kB: 201.5, files: 13 },
  },
  danger: {
    path: '/connections/:id/danger',
    usable: ['Delete connection'],
    budget: { kB: 197.5, files: 12 },
  },
  'who arrives where': {
    path: '/who-arrives-where',
    usable: ['Email address', 'Application'],
    budget: { kB: 179, files: 10 },
  },
  'issuer check': {
    path: '/issuer-check',
    usable: ['Issuer or discovery URL'],
    budget: { kB: 201.5, files: 10 },
  },
  inspector: {
    path: '/inspector',
    usable: ['Token or profile'],
    budget: { kB: 200, files: 11 },
  },
  'explain a link': {
    path: '/link-check',
    usable: ['Link'],
    budget: { kB: 184.5, files: 10 },
  },
  cloudentity: {
    path: '/cloudentity',
    usable: ['Search'],
    later: ['src/features/cloudentity/frame/cloudentity-page.tsx'],
    budget: { kB: 180.5, files: 11 },
  },
} as const satisfies Readonly<Record<string, Screen>>

/** What a screen fetches later, and what that costs on top of the screen. */
export const parts = {
  'every language': {
    path: '/connections/new/issuer',
    later: ['src/features/connection-wizard/request-preview/export-draft.tsx'],
    budget: { kB: 50, files: 7 },
  },
  highlighting: {
    path: '/connections/:id/export',
    later: ['src/panels/export/highlight/highlighted.tsx'],
    budget: { kB: 1.5, files: 1 },
  },
} as const satisfies Readonly<Record<string, Omit<Screen, 'usable'>>>

/** By itself: it shares no file with the dashboard. */
export const callbackBudget = 22
