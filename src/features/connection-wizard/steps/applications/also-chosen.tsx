import { Checkbox } from '#ui/checkbox.tsx'
import { visible } from '#text/visible.ts'
import styles from './applications.module.css'
import { describeApplication } from '#panels/applications/describe.ts'
import type { Applications } from './use-applications.ts'

/** More than this are only counted. */
const maxShown = 100

interface Props {
  /** Chosen, and not among the rows below. */
  readonly ids: readonly string[]
  readonly applications: Applications
  readonly onRemove: (clientId: string) => void
}

/** What is chosen stays in sight when a search, or a page that is not loaded, hides it. */
export function AlsoChosen({ ids, applications: { find, more }, onRemove }: Props) {
  if (ids.length === 0) return null
  const title = `Also chosen, not in the list below (${ids.length})`
  return (
    <div>
      <h3 className={styles.title}>{title}</h3>
      <ul aria-label="Also chosen" className={styles.list}>
        {ids.slice(0, maxShown).map((id) => {
          const application = find(id)
          const unknown = more ? 'Not loaded yet.' : 'The tenant has no such application any more.'
          return (
            <li key={id} className={styles.row}>
              <Checkbox
                label={visible(application?.name || id)}
                hint={application ? describeApplication(application) : unknown}
                checked
                onChange={() => onRemove(id)}
              />
            </li>
          )
        })}
      </ul>
      {ids.length > maxShown && <p className={styles.count}>and {ids.length - maxShown} more</p>}
    </div>
  )
}
