import { ofBrowser } from '#kept/guarded-storage.ts'

/** `system` follows the device. public/theme.js does the same for the page of test logins. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const key = 'greencheck:theme'

export function storedTheme(): Theme {
  const stored = ofBrowser.read(key)
  return themes.find((theme) => theme === stored) ?? 'system'
}

export function showTheme(theme: Theme): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset['theme']
  else dataset['theme'] = theme
}

/** Where storage is refused the choice lasts as long as the page. */
export function applyTheme(theme: Theme): void {
  showTheme(theme)
  if (theme === 'system') ofBrowser.remove(key)
  else ofBrowser.write(key, theme)
}
