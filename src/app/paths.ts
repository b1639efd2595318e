/** Where one lands after signing in. */
export const home = '/connections'

/**
 * The callback of the dashboard's own sign-in, registered as the bare origin: the only place where
 * `code` and `state` are read.
 */
export const callback = '/'

/** Every path of the dashboard, with one address that shows it. All of them ask to sign in. */
export const paths = [
  { path: callback, example: callback },
  { path: '/connections', example: '/connections' },
  { path: '/connections/new', example: '/connections/new' },
  { path: '/connections/new/$step', example: '/connections/new/provider' },
  { path: '/issuer-check', example: '/issuer-check' },
  { path: '/inspector', example: '/inspector' },
  { path: '/link-check', example: '/link-check' },
  { path: '/connections/$id', example: '/connections/con_0000000000000000' },
  ...['settings', 'login-experience', 'applications', 'test', 'links', 'danger'].map((tab) => ({
    path: `/connections/$id/${tab}`,
    example: `/connections/con_0000000000000000/${tab}`,
  })),
] as const
