import { ofTab } from '#kept/guarded-storage.ts'

const key = 'greencheck:signed-in'

/**
 * That somebody was signed in in this tab, and nothing about who: tokens live in memory and are
 * gone after a reload, so then the tenant is asked at once instead of showing a "Sign in" button. Where
 * site data is blocked, every reload shows it.
 */
export const signedInFlag = {
  get: () => ofTab.read(key) !== undefined,
  set: () => ofTab.write(key, '1'),
  clear: () => ofTab.remove(key),
}

const subKey = 'greencheck:operator'

/**
 * Who was signed in in this tab, by `sub` alone. A reload signs in whomever the tenant has a
 * session of, and that may be somebody nobody chose here: the user of a test login that was
 * left, or a colleague in another tab.
 */
export const operatorOfTab = {
  get: () => ofTab.read(subKey),
  set: (sub: string) => ofTab.write(subKey, sub),
  /** Before somebody signs in who was asked for. */
  clear: () => ofTab.remove(subKey),
}
