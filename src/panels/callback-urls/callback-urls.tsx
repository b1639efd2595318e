import { lazy, Suspense } from 'react'
import { type CallbackUrl, isReady } from '#domain/destinations/auth0/connection/callback-urls.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './callback-urls.module.css'
import type { KnownCallbackUrls } from './use-callback-urls.ts'

// Of a failure alone, and on the first screen.
const UnreadDomains = lazy(() =>
  import('./unread-domains.tsx').then((m) => ({ default: m.UnreadDomains })),
)

/** Each callback URL to copy, with where its domain comes from; those not usable yet by name. */
export function CallbackUrls({ known }: { known: KnownCallbackUrls }) {
  const { urls, reading, unread } = known
  return (
    <>
      <ul className={styles.list}>
        {urls.map((url) => (
          <li key={url.url} className={styles.row}>
            {isReady(url) ? <Ready url={url} /> : <Pending url={url} />}
          </li>
        ))}
      </ul>
      {reading && <Placeholder lines={1} label="Reading the custom domains" />}
      <Suspense>{unread && <UnreadDomains unread={unread} />}</Suspense>
    </>
  )
}

const sources = {
  tenant: 'The tenant’s own domain',
  custom: 'Custom domain of the tenant',
} as const

function Ready({ url }: { url: CallbackUrl }) {
  return (
    <>
      <div className={styles.words}>
        <code>{url.url}</code>
        <span className={styles.source}>{sources[url.from]}</span>
      </div>
      <CopyButton what={`Callback URL for ${url.domain}`} value={url.url} />
    </>
  )
}

/** Registering it early does no harm, but nobody is sent there: it is named and not offered. */
function Pending({ url }: { url: CallbackUrl }) {
  return (
    <div className={styles.words}>
      <code>{url.domain}</code>
      <span className={styles.source}>
        {sources[url.from]}, not usable yet: its status is{' '}
        <VisibleText value={url.state.replaceAll('_', ' ')} />.
      </span>
    </div>
  )
}
