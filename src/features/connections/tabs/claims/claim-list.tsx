import type { Offer } from '#domain/destinations/auth0/mapping/completions.ts'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './combobox.module.css'
import { inShort } from './words.ts'

interface Props {
  readonly id: string
  readonly offers: readonly Offer[]
  /** Which one the field's keys are at; -1: none. */
  readonly at: number
  readonly idOf: (index: number) => string
  readonly onChoose: (offer: Offer) => void
}

/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- a list of a combobox (ARIA APG): the focus and the keys are the field's, and no element of HTML is one */

/** The claims that complete a value, each with what came. */
export const ClaimList = ({ id, offers, at, idOf, onChoose }: Props) => (
  <div id={id} role="listbox" aria-label="Claims" className={styles.list}>
    {offers.map((offer, index) => (
      <div
        key={offer.path}
        id={idOf(index)}
        role="option"
        aria-selected={index === at}
        className={styles.option}
        // The field keeps the focus.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => onChoose(offer)}
      >
        <code>
          <VisibleText value={offer.expression} />
        </code>
        {offer.value !== undefined && (
          <span className={styles.value}>
            <VisibleText value={inShort(offer.value)} />
          </span>
        )}
      </div>
    ))}
  </div>
)
