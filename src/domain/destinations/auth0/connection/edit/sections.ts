/** The parts of a connection's page that change fields, and the tab each stands on. */
export const sections = {
  issuer: 'settings',
  endpoints: 'settings',
  metadata: 'settings',
  credentials: 'settings',
  request: 'settings',
  profile: 'claims',
  advanced: 'settings',
  login: 'login-experience',
  sync: 'provisioning',
  'third-party': 'applications',
  activity: 'danger',
} as const

export type Section = keyof typeof sections
export type Tab = (typeof sections)[Section]
