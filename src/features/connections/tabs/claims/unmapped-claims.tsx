import { type Offer, attributeFor } from '#domain/destinations/auth0/mapping/completions.ts'
import { isProtocolClaim } from '#domain/destinations/auth0/mapping/compare-profile.ts'
import type { MapRow } from '#domain/destinations/auth0/mapping/rows.ts'
import { Button } from '#ui/button.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { visible } from '#text/visible.ts'
import styles from './claims.module.css'
import { inShort } from './words.ts'

interface Props {
  readonly offers: readonly Offer[]
  /** Claims that came and cannot be named. */
  readonly unnamed: readonly string[]
  readonly rows: readonly MapRow[]
  /** Claims are mapped by the rows. */
  readonly mapped: boolean
  readonly onMap: (attribute: string, expression: string) => void
}

/** More than anybody reads; the rows complete the others. */
const most = 60

/** What came and no row takes: each with a button that makes a row of it. */
export function UnmappedClaims({ offers, unnamed, rows, mapped, onMap }: Props) {
  const open = offers.filter(
    ({ path, expression, value }) =>
      value !== undefined &&
      !isProtocolClaim(nameOf(path)) &&
      rows.every((row) => typeof row.value !== 'string' || !row.value.includes(expression)),
  )
  if (open.length === 0 && unnamed.length === 0) return null
  return (
    <section className={styles.near} aria-labelledby="unmapped">
      <h3 id="unmapped">{mapped ? 'Came, and is not mapped' : 'What came'}</h3>
      <ul className={styles.claims}>
        {open.slice(0, most).map(({ path, expression, value }) => (
          <li key={path} className={styles.claim}>
            <Button
              size="small"
              onClick={() => onMap(attributeFor(nameOf(path), rows), expression)}
            >
              {`Map ${visible(path.startsWith('tokenset.') ? nameOf(path) : path)}`}
            </Button>
            <code className={styles.quiet}>
              <VisibleText value={inShort(value)} />
            </code>
          </li>
        ))}
      </ul>
      {unnamed.length > 0 && (
        <p className={styles.quiet}>
          {`No expression can name, for a blank or a brace: ${inShort(unnamed.map(visible).join(', '))}`}
        </p>
      )}
      {open.length > most && <p className={styles.quiet}>and {open.length - most} more</p>}
    </section>
  )
}

const nameOf = (path: string) => path.slice(path.indexOf('.') + 1)
