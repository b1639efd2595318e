const key = 'greencheck:signed-in'

/**
 * That somebody was signed in in this tab, and nothing about who: tokens live in memory and are
 * gone after a reload, so then the tenant is asked at once instead of showing a "Sign in" button.
 */
export const signedInFlag = {
  get: () => attempt(() => sessionStorage.getItem(key) !== null) ?? false,
  set: () => attempt(() => sessionStorage.setItem(key, '1')),
  clear: () => attempt(() => sessionStorage.removeItem(key)),
}

/** Reading storage throws where site data is blocked; then every reload shows the button. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
