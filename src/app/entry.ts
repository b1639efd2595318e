import { begin } from './begin.ts'
import { tellNotLoaded } from './not-loaded.ts'
import { readPublicConfig } from './public-config.ts'
import { showTheme, storedTheme } from './theme.ts'

// Before the first paint, so that a chosen theme does not flash.
showTheme(storedTheme())

begin(readPublicConfig(document), {
  load: (begun) => {
    import('./main.tsx').then(
      ({ show }) => show(begun),
      // A reload before the code is taken would present it a second time.
      () => Promise.resolve(begun?.arrival).then(tellNotLoaded),
    )
  },
  go: (url) => location.replace(url),
})
