import { useSyncExternalStore } from 'react'
import { Callout } from '#ui/callout.tsx'
import styles from './layout.module.css'

export function OfflineBanner() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- output may hold no blocks (HTML §4.10.12)
    <div role="status" className={online ? undefined : styles.notice}>
      {!online && (
        <Callout title="This browser is offline">
          What is on screen may be out of date. Drafts are kept in this browser.
        </Callout>
      )}
    </div>
  )
}

function subscribe(changed: () => void) {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}
