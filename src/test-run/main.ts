import '#app/zod-setup.ts'
import '#ui/tokens.css'
import '#ui/base.css'
import { readPublicConfig } from '#app/public-config.ts'
import { callbackPath } from '#domain/destinations/auth0/test-run/start.ts'
import { localStorageIfAllowed, ofTab } from '#kept/guarded-storage.ts'
import { announceRun, createRunStore } from '#kept/runs/run-store.ts'
import { createPending } from './pending.ts'
import { createRenderer } from './render.ts'
import { openRunPage } from './run-page.ts'
import { screens } from './screens.ts'
import { createTester } from './tester.ts'

const address = new URL(location.href)
// At once: a code must not stay in the address bar or the history.
history.replaceState(null, '', callbackPath)

const config = readPublicConfig(document)
const place = document.getElementById('app')
if (!place) throw new Error('callback.html has no element with the id "app".')
const show = createRenderer(place, config)

if (config) {
  const storage = localStorageIfAllowed()
  void openRunPage({
    address,
    tester: createTester(config, location.origin),
    pending: createPending(ofTab),
    runsOf: (sub) => storage && createRunStore({ domain: config.domain, sub, storage }),
    show,
    go: (url) => location.replace(url),
    close: () => window.close(),
    announce: announceRun,
    online: () => navigator.onLine,
    now: Date.now,
  })
} else {
  show(screens.unconfigured())
}
