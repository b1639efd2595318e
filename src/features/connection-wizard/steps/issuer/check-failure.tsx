import { useRetryCountdown } from '#api/retry-countdown.ts'
import type { ApiError } from '#api/errors.ts'
import { Button } from '#ui/button.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './issuer.module.css'

/** Who failed, so that nobody looks for the fault at the customer's issuer. */
const sources: Readonly<Record<ApiError['source'], string>> = {
  browser: 'Greencheck’s server did not answer, so the issuer was not asked.',
  gateway: 'Greencheck’s server failed, so the issuer was not asked.',
  tenant: 'Your tenant did not let Greencheck ask the issuer.',
  issuer: 'Greencheck could not ask the issuer.',
}

interface Props {
  readonly error: ApiError | undefined
  readonly again: () => void
}

/** Our own side failed: nothing is said about the issuer. */
export function CheckFailure({ error, again }: Props) {
  const seconds = useRetryCountdown(error)
  return (
    <div className={styles.failure}>
      <Verdict kind="unknown">
        <strong>Not checked</strong> · {sources[error?.source ?? 'browser']}{' '}
        {error?.kind === 'forbidden' ? (
          <>
            It needs the permission <code>{error.missing}</code>, which an administrator grants.
          </>
        ) : (
          error && <VisibleText value={error.message} />
        )}
        {error?.requestId && (
          <>
            {' '}
            Request <code>{error.requestId}</code>
          </>
        )}
      </Verdict>
      <Button
        size="small"
        onClick={again}
        {...(seconds !== undefined && { unavailable: `Possible in ${seconds} s` })}
      >
        Check again
      </Button>
    </div>
  )
}
