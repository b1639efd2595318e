import { useState } from 'react'
import { type Theme, applyTheme, storedTheme, themes } from './theme.ts'
import styles from './popup.module.css'

const labels: Record<Theme, string> = { system: 'System', light: 'Light', dark: 'Dark' }

export function ThemeSwitch() {
  const [theme, setTheme] = useState(storedTheme)
  const choose = (value: string) => {
    const chosen = themes.find((one) => one === value) ?? 'system'
    applyTheme(chosen)
    setTheme(chosen)
  }
  return (
    <label className={styles.theme}>
      Theme
      <select
        className={styles.select}
        value={theme}
        onChange={(event) => choose(event.target.value)}
      >
        {themes.map((one) => (
          <option key={one} value={one}>
            {labels[one]}
          </option>
        ))}
      </select>
    </label>
  )
}
