import { pages } from '#panels/screens/pages.ts'

/** Where one lands after signing in. */
export const home = pages.connections.path

/**
 * The callback of the dashboard's own sign-in, registered as the bare origin: the only place where
 * `code` and `state` are read.
 */
export const callback = '/'
