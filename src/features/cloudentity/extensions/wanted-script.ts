import { ofTab } from '#kept/guarded-storage.ts'

/**
 * The script that an identity provider is to have and has not got yet: its assignment is a write of
 * its own, after that of the identity provider, and may fail by itself. Kept until it is done or
 * given up, so that a reload does not forget it.
 */
const key = (iid: string) => `greencheck.cloudentity.script.${iid}`

export const wantScript = (iid: string, scriptId: string): void =>
  void ofTab.write(key(iid), scriptId)
export const wantedScript = (iid: string): string | undefined => ofTab.read(key(iid))
export const forgetWanted = (iid: string): void => ofTab.remove(key(iid))
