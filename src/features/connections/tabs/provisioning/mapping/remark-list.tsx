import { Button } from '#ui/button.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from '../provisioning.module.css'
import type { MappingEdit } from './use-mapping.ts'

/** What is to be said of the rows, and what would do instead. */
export const RemarkList = ({ edit: { rows, remarks, change } }: { readonly edit: MappingEdit }) =>
  remarks.length > 0 && (
    <ul className={styles.remarks} aria-label="Remarks on the mapping">
      {remarks.map(({ at, kind, text, instead }) => (
        <li key={`${at} ${text}`}>
          <Verdict kind={kind}>
            Row {at + 1}, <VisibleText value={rows[at]?.scim ?? ''} />: <VisibleText value={text} />
          </Verdict>
          {instead !== undefined && (
            <Button size="small" onClick={() => change(at, { scim: instead })}>
              Use {instead}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
