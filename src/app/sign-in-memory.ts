import { ofBrowser, ofTab } from '#kept/guarded-storage.ts'

const tabKey = 'greencheck:signed-in'
const operatorKey = 'greencheck:operator'
const wantedKey = 'greencheck:wanted'
const signedIn = '1'
const asked = '0'

/**
 * What is kept of a sign-in, and nothing about who beyond their `sub`: tokens live in memory and are
 * gone with the page, so the tenant is asked again, by itself where somebody was signed in before.
 * Where site data is blocked, every page shows "Sign in".
 */
export const signInMemory = {
  /** Somebody was signed in in this tab; it has asked since, and nobody was; or it is a new tab. */
  tab: (): 'signed-in' | 'asked' | 'new' => {
    const kept = ofTab.read(tabKey)
    return kept === undefined ? 'new' : kept === signedIn ? 'signed-in' : 'asked'
  },
  /** Before the tenant is asked: it is asked once. False where that cannot be kept. */
  ask: () => ofTab.write(tabKey, asked),
  /** Where the last sign-in of this tab was to lead, unchecked. */
  wanted: () => ofTab.read(wantedKey),
  goesTo: (path: string) => ofTab.write(wantedKey, path),
  /**
   * Who was signed in in this tab. A reload signs in whomever the tenant has a session of, and that
   * may be somebody nobody chose here: the user of a test login that was left, or a colleague in
   * another tab.
   */
  operatorOfTab: () => ofTab.read(operatorKey),
  /** Who signed in last in this browser and has not signed out. */
  operatorOfBrowser: () => ofBrowser.read(operatorKey),
  signedIn: (sub: string) => {
    ofTab.write(tabKey, signedIn)
    ofTab.write(operatorKey, sub)
    ofBrowser.write(operatorKey, sub)
  },
  /** Before somebody signs in who was asked for. */
  forgetOperator: () => ofTab.remove(operatorKey),
  /** The tenant has no session. */
  forgetBrowser: () => ofBrowser.remove(operatorKey),
  signedOut: () => {
    for (const key of [tabKey, operatorKey, wantedKey]) ofTab.remove(key)
    ofBrowser.remove(operatorKey)
  },
} as const
