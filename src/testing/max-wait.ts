/**
 * Milliseconds that a test waits for what it expects on screen: a call goes the whole way to the
 * tenant and back, on a machine that may be busy.
 */
export const maxWait = 30_000
