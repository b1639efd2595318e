// Before the first paint, so that a chosen theme does not flash. See src/app/theme.ts.
try {
  const theme = localStorage.getItem('greencheck:theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is refused: the device's theme is used.
}
