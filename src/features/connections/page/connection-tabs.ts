/** The pages of one connection, in the order of their links. */
export const connectionTabs = [
  { to: '/connections/$id/settings', title: 'Settings' },
  { to: '/connections/$id/login-experience', title: 'Login Experience' },
  { to: '/connections/$id/applications', title: 'Applications' },
  { to: '/connections/$id/test', title: 'Test' },
  { to: '/connections/$id/links', title: 'Links' },
  { to: '/connections/$id/danger', title: 'Danger' },
] as const
