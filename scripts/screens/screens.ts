/** Where a screen is, what shows that it can be used, and what it may cost until then. */
export interface Screen {
  /** `:id` is a connection of the tenant. */
  readonly path: string
  /** Names, or how they begin, of the controls that an operator came for: all of them. */
  readonly usable: readonly string[]
  readonly budget: Budget
}

/** Until it can be used. */
export interface Budget {
  /** kB of 1000 bytes: the dashboard's own files, as brotli. */
  readonly kB: number
  /** Those files. */
  readonly files: number
  /** The whole way of a signed-in operator who opens the address: page, tenant, token, data. */
  readonly requests: number
}

export const screens = {
  'wizard, first step': {
    path: '/connections/new/provider',
    usable: ['OpenID Connect', 'Continue', 'Copy request for IT'],
    budget: { kB: 212, files: 11, requests: 27 },
  },
  'wizard, issuer': {
    path: '/connections/new/issuer',
    usable: ['OpenID Connect Discovery URL', 'Continue'],
    budget: { kB: 266, files: 22, requests: 38 },
  },
  list: {
    path: '/connections',
    usable: ['Open globex-oidc'],
    budget: { kB: 193, files: 10, requests: 26 },
  },
  settings: {
    path: '/connections/:id/settings',
    usable: ['Client ID'],
    budget: { kB: 277, files: 22, requests: 38 },
  },
  'login experience': {
    path: '/connections/:id/login-experience',
    usable: ['Home Realm Discovery'],
    budget: { kB: 245, files: 19, requests: 35 },
  },
  applications: {
    path: '/connections/:id/applications',
    usable: ['Billing'],
    budget: { kB: 246, files: 19, requests: 37 },
  },
  test: {
    path: '/connections/:id/test',
    usable: ['Enable the connection tester'],
    budget: { kB: 299, files: 21, requests: 38 },
  },
  links: {
    path: '/connections/:id/links',
    usable: ['Duplicate connection'],
    budget: { kB: 247, files: 19, requests: 34 },
  },
  danger: {
    path: '/connections/:id/danger',
    usable: ['Delete connection'],
    budget: { kB: 244, files: 18, requests: 34 },
  },
  'issuer check': {
    path: '/issuer-check',
    usable: ['Issuer or discovery URL'],
    budget: { kB: 253, files: 18, requests: 33 },
  },
  inspector: {
    path: '/inspector',
    usable: ['Token or profile'],
    budget: { kB: 253, files: 18, requests: 33 },
  },
  'explain a link': {
    path: '/link-check',
    usable: ['Link'],
    budget: { kB: 233, files: 16, requests: 31 },
  },
  cloudentity: {
    path: '/cloudentity',
    usable: ['Search'],
    budget: { kB: 234, files: 18, requests: 35 },
  },
} as const satisfies Readonly<Record<string, Screen>>

/** By itself: it shares no file with the dashboard. */
export const callbackBudget = 22
