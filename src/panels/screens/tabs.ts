interface Tab {
  readonly path: `/connections/$id/${string}`
  /** Its link on the page of a connection. */
  readonly title: string
}

/** The tabs of a connection's page, in their order there. */
export const tabs = {
  settings: { path: '/connections/$id/settings', title: 'Settings' },
  claims: { path: '/connections/$id/claims', title: 'Claims' },
  provisioning: { path: '/connections/$id/provisioning', title: 'Provisioning' },
  'login-experience': { path: '/connections/$id/login-experience', title: 'Login Experience' },
  applications: { path: '/connections/$id/applications', title: 'Applications' },
  test: { path: '/connections/$id/test', title: 'Test' },
  links: { path: '/connections/$id/links', title: 'Links' },
  export: { path: '/connections/$id/export', title: 'Export' },
  rotation: { path: '/connections/$id/rotation', title: 'Rotation' },
  danger: { path: '/connections/$id/danger', title: 'Danger' },
} as const satisfies Readonly<Record<string, Tab>>
