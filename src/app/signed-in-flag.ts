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

const subKey = 'greencheck:operator'

/**
 * Who was signed in in this tab, by `sub` alone. A reload signs in whomever the tenant has a
 * session of, and that may be somebody nobody chose here: the user of a test login that was
 * left, or a colleague in another tab.
 */
export const operatorOfTab = {
  get: () => attempt(() => sessionStorage.getItem(subKey)) ?? undefined,
  set: (sub: string) => attempt(() => sessionStorage.setItem(subKey, sub)),
  /** Before somebody signs in who was asked for. */
  clear: () => attempt(() => sessionStorage.removeItem(subKey)),
}

/** Reading storage throws where site data is blocked; then every reload shows the button. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
