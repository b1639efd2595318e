import { Suspense, lazy, useState } from 'react'
import { isTrial } from '#domain/destinations/auth0/credential/trial.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { useConnection } from '../../page/connection-context.ts'
import { UnreadableOptions } from '../../page/unreadable-options.tsx'
import styles from './rotation.module.css'
import { SecretRotation } from './secret-rotation.tsx'

const KeyRotation = lazy(() =>
  import('./keys/key-rotation.tsx').then(({ KeyRotation: part }) => ({ default: part })),
)

/** /connections/$id/rotation: another secret, or another key, while logins go on. */
export function RotationTab() {
  const connection = useConnection()
  // Keys are asked for when they are looked at.
  const [open, setOpen] = useState(false)
  const { options, strategy } = connection
  const signs = options?.token_endpoint_auth_method === 'private_key_jwt'
  const keys = (
    <Suspense fallback={<Placeholder label="Loading the keys" lines={4} />}>
      <KeyRotation connection={connection} signs={signs} />
    </Suspense>
  )
  if (isTrial(connection))
    return (
      <section aria-labelledby="no-trial" className={styles.section}>
        <h2 id="no-trial">Nothing to rotate</h2>
        <p>This is a copy itself: another secret is given at the rotation of its connection.</p>
      </section>
    )
  if (!options) return <UnreadableOptions />
  return (
    <div className={styles.tab}>
      {signs && keys}
      {!signs && options.type === 'front_channel' && (
        <section aria-labelledby="no-secret" className={styles.section}>
          <h2 id="no-secret">Nothing to rotate</h2>
          <p>Front Channel sends no Client Secret: there is none that could end.</p>
        </section>
      )}
      {!signs && options.type !== 'front_channel' && <SecretRotation connection={connection} />}
      {!signs && strategy === 'oidc' && options.type === 'back_channel' && (
        <Disclosure summary="Sign with a key instead of a secret" onToggle={setOpen}>
          {open && keys}
        </Disclosure>
      )}
    </div>
  )
}
