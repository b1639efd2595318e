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
    usable: ['OpenID Connect', 'Continue', 'Copy request for IT'],
    budget: { kB: 153.5, files: 8 },
  },
  'wizard, issuer': {
    path: '/connections/new/issuer',
    usable: ['OpenID Connect Discovery URL', 'Continue'],
    later: ['src/features/connection-wizard/steps/issuer-step.tsx'],
    budget: { kB: 206, files: 15 },
  },
  list: {
    path: '/connections',
    usable: ['Open globex-oidc'],
    budget: { kB: 131, files: 6 },
  },
  settings: {
    path: '/connections/:id/settings',
    usable: ['Client ID'],
    budget: { kB: 224, files: 16 },
  },
  'login experience': {
    path: '/connections/:id/login-experience',
    usable: ['Home Realm Discovery'],
    budget: { kB: 195, files: 15 },
  },
  applications: {
    path: '/connections/:id/applications',
    usable: ['Billing'],
    budget: { kB: 194, files: 14 },
  },
  test: {
    path: '/connections/:id/test',
    usable: ['Enable the connection tester'],
    budget: { kB: 282, files: 18 },
  },
  links: {
    path: '/connections/:id/links',
    usable: ['Duplicate connection'],
    budget: { kB: 196, files: 15 },
  },
  export: {
    path: '/connections/:id/export',
    usable: ['Copy program'],
    budget: { kB: 205, files: 16 },
  },
  danger: {
    path: '/connections/:id/danger',
    usable: ['Delete connection'],
    budget: { kB: 193, files: 14 },
  },
  'issuer check': {
    path: '/issuer-check',
    usable: ['Issuer or discovery URL'],
    budget: { kB: 199, files: 14 },
  },
  inspector: {
    path: '/inspector',
    usable: ['Token or profile'],
    budget: { kB: 220, files: 15 },
  },
  'explain a link': {
    path: '/link-check',
    usable: ['Link'],
    budget: { kB: 182, files: 13 },
  },
  cloudentity: {
    path: '/cloudentity',
    usable: ['Search'],
    later: ['src/features/cloudentity/frame/cloudentity-page.tsx'],
    budget: { kB: 204, files: 14 },
  },
} as const satisfies Readonly<Record<string, Screen>>

/** By itself: it shares no file with the dashboard. */
export const callbackBudget = 22
