import type { ClientView } from '#domain/destinations/auth0/contract/client-view.ts'
import { Checkbox } from '#ui/checkbox.tsx'
import { visible } from '#text/visible.ts'
import styles from './applications.module.css'
import { describeApplication, whyReserved } from '#panels/applications/describe.ts'

interface Props {
  readonly label: string
  readonly applications: readonly ClientView[]
  readonly chosen: readonly string[]
  readonly onChoose: (clientId: string, chosen: boolean) => void
}

export function ApplicationList({ label, applications, chosen, onChoose }: Props) {
  return (
    <ul aria-label={label} className={styles.list}>
      {applications.map((application) => {
        const { client_id: id, name } = application
        return (
          <li key={id} className={styles.row}>
            <Checkbox
              label={visible(name || id)}
              hint={describeApplication(application)}
              unavailable={whyReserved(application)}
              checked={chosen.includes(id)}
              onChange={(checked) => onChoose(id, checked)}
            />
          </li>
        )
      })}
    </ul>
  )
}
