import { Button } from '#ui/button.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import type { DerivedUrl } from './use-derived-url.ts'
import styles from './provider.module.css'

interface Props {
  readonly issuer: string
  readonly derived: DerivedUrl
}

/** What the recipe makes of its inputs; the next step checks it. */
export function IssuerUrl({ issuer, derived: { other, adopt } }: Props) {
  return (
    <div className={styles.issuer}>
      <span className={styles.term}>Issuer URL</span>
      <code>
        <VisibleText value={issuer} />
      </code>
      {other !== undefined && (
        <>
          <p>
            The next step has another one, which was typed there:{' '}
            <code>
              <VisibleText value={other} />
            </code>
          </p>
          <Button size="small" onClick={adopt}>
            Use this issuer URL instead
          </Button>
        </>
      )}
    </div>
  )
}
