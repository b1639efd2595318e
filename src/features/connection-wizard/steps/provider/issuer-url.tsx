import { Button } from '#ui/button.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { useDerivedUrl } from './use-derived-url.ts'
import styles from './provider.module.css'

/** What the recipe makes of its inputs; the next step checks it. */
export function IssuerUrl({ issuer }: { issuer: string | undefined }) {
  const { other, adopt } = useDerivedUrl(issuer)
  if (issuer === undefined) return null
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
