import type { Preview, PreviewLine } from '#domain/destinations/auth0/mapping/preview.ts'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { LongValue } from '../../profile/long-value.tsx'
import styles from './claims.module.css'
import { inShort, lineWords } from './words.ts'

/** More than anybody reads. */
const most = 200

/** The user that comes out, member by member. */
export function PreviewLines({ preview }: { readonly preview: Preview }) {
  const { userId, lines } = preview
  const more = lines.length - most
  return (
    <>
      <dl className={styles.lines} aria-label="Members of the resulting profile">
        <div className={styles['line-of']}>
          <dt>user_id</dt>
          <dd>
            {userId === undefined ? (
              <span className={styles.quiet}>the provider’s sub is not known</span>
            ) : (
              <VisibleText value={userId} />
            )}
            <span className={styles.quiet}>from the name and sub, not mappable</span>
          </dd>
        </div>
        {lines.slice(0, most).map((line) => (
          <Line key={line.name} line={line} />
        ))}
      </dl>
      {more > 0 && <p className={styles.foot}>and {more} more members</p>}
    </>
  )
}

function Line({ line }: { readonly line: PreviewLine }) {
  const { name, from, change, was } = line
  const said = lineWords(line)
  const isStored = line.value !== undefined
  return (
    <div className={styles['line-of']}>
      <dt className={isStored || !line.known ? undefined : styles.lost}>
        <VisibleText value={name} />
      </dt>
      <dd>
        {isStored && <LongValue of={name} value={line.value} />}
        {said && <Verdict kind={said.kind}>{said.words}</Verdict>}
        {from.length > 0 && (
          <span className={styles.quiet}>
            from <VisibleText value={from.join(', ')} />
          </span>
        )}
        {(change === 'changed' || change === 'gone') && (
          <span className={styles.quiet}>
            was <VisibleText value={inShort(was)} />
          </span>
        )}
        {change === 'new' && <span className={styles.quiet}>new</span>}
      </dd>
    </div>
  )
}
