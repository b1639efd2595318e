import type { PlanRow, Writable } from '#domain/destinations/auth0/plan/row.ts'
import { visible } from '#text/visible.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { SecretInput } from '#ui/secret-input.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { outdatesTest } from '../../edit/demands.ts'
import { Differences } from '../../edit/differences.tsx'
import { Points } from '../../page/points.tsx'
import { lacksSecret, type Line } from './line.ts'
import { differencesOf, secretInWords, whySecret } from './plan-words.ts'
import styles from './plan.module.css'

interface Props {
  readonly line: Line
  readonly onSecret: (secret: string) => void
  /** A secret that is missing is an error by now. */
  readonly tried: boolean
}

/** What of a connection is written and what is not; nothing of a secret but that there is one. */
export function RowDetails({ line, onSecret, tried }: Props) {
  const { row, outcome } = line
  if (row === undefined || outcome?.state === 'done') return null
  if (row.kind === 'cannot')
    return (
      <Points>
        {row.reasons.map((reason) => (
          <li key={reason}>
            <VisibleText value={reason} />
          </li>
        ))}
      </Points>
    )
  return (
    <div className={styles.details}>
      {row.kind !== 'same' && <Written row={row} line={line} onSecret={onSecret} tried={tried} />}
      <Left row={row} />
    </div>
  )
}

function Written({ row, line, onSecret, tried }: Props & { readonly row: Writable }) {
  const { imported, secret } = line
  const words = secretInWords(row, imported.secret !== undefined)
  const differences = differencesOf(row)
  const count = differences.length
  return (
    <>
      {row.secret === 'needed' && (
        <SecretInput
          label={`Client Secret of ${visible(row.name)}`}
          hint={whySecret(row)}
          value={secret}
          error={tried && lacksSecret(line) ? 'Give the secret, or leave the row out.' : undefined}
          onChange={(event) => onSecret(event.target.value)}
        />
      )}
      {count > 0 && (
        <Disclosure summary={`${count} ${count === 1 ? 'field' : 'fields'}`}>
          <Differences differences={differences} />
        </Disclosure>
      )}
      {words !== undefined && <p>{words}</p>}
      {row.enables.length > 0 && (
        <p>
          Enabled for <VisibleText value={row.enables.map(({ name }) => name).join(', ')} />.
        </p>
      )}
      {row.kind === 'change' && outdatesTest(row.view, row.operations, row.secret !== 'kept') && (
        <p>The recorded test is of other settings then: test again.</p>
      )}
    </>
  )
}

type Said = Exclude<PlanRow, { kind: 'cannot' }>

/** What of the text is not written. */
const Left = ({ row: { unknown, unwritten } }: { readonly row: Said }) => (
  <>
    {unknown.length > 0 && (
      <p>
        No application of this tenant that can be enabled here:{' '}
        <VisibleText value={unknown.join(', ')} />.
      </p>
    )}
    {unwritten.length > 0 && (
      <p>
        Not compared and not written, for they have no field here:{' '}
        <VisibleText value={unwritten.join(', ')} />.
      </p>
    )}
  </>
)
