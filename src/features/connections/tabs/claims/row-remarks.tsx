import type { Remark, Suggestion } from '#domain/destinations/auth0/mapping/remark.ts'
import { visible } from '#text/visible.ts'
import { Button } from '#ui/button.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { remarkKinds } from '../../edit/map-remarks.tsx'
import styles from './claims.module.css'

interface Props {
  readonly remarks: readonly Remark[]
  readonly onTake: (suggestion: Suggestion) => void
}

/** What is to be said of one row, with what can be taken over as it stands. */
export const RowRemarks = ({ remarks, onTake }: Props) =>
  remarks.map(({ code, level, words, suggestion }) => (
    <div key={`${code} ${words}`} className={styles.remark}>
      <Verdict kind={remarkKinds[level]}>
        <VisibleText value={words} />
      </Verdict>
      {suggestion && (
        <Button size="small" onClick={() => onTake(suggestion)}>
          {`${suggestion.for === 'attribute' ? 'Rename to' : 'Take'} ${visible(suggestion.text)}`}
        </Button>
      )}
    </div>
  ))
