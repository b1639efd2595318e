import { ofBrowser } from '#kept/guarded-storage.ts'

const key = 'greencheck:shortcuts'

export const shortcutsAreOn = (): boolean => ofBrowser.read(key) !== 'off'

/** Where storage is refused they come back with the next page. */
export function keepShortcuts(on: boolean): void {
  if (on) ofBrowser.remove(key)
  else ofBrowser.write(key, 'off')
}
