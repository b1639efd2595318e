import { lackedPermission, useSession } from '#api/context.tsx'
import { clientsPerCall } from '#domain/destinations/auth0/connection/client-calls.ts'
import { Side } from '#ui/side.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { useWizardValues } from '../../draft/use-wizard-values.ts'
import styles from './applications.module.css'
import { useApplications } from './use-applications.ts'

const namesShown = 20

/** What is chosen, and what that means. */
export function ChosenSide() {
  const { applications: chosen } = useWizardValues()
  const { find } = useApplications()
  const session = useSession()
  const mayNotEnable = lackedPermission(session, 'updateConnectionClients')
  const calls = Math.ceil(chosen.length / clientsPerCall)
  if (chosen.length === 0) {
    return (
      <Side label="Chosen applications" title="None chosen">
        <p className={styles.text}>
          That is allowed. The connection is created, and nobody can log in through it until an
          application is enabled on its page.
        </p>
      </Side>
    )
  }
  return (
    <Side
      label="Chosen applications"
      title={chosen.length === 1 ? '1 application chosen' : `${chosen.length} applications chosen`}
    >
      <ul className={styles.chosen}>
        {chosen.slice(0, namesShown).map((id) => (
          <li key={id}>
            <VisibleText value={find(id)?.name || id} />
          </li>
        ))}
        {chosen.length > namesShown && <li>and {chosen.length - namesShown} more</li>}
      </ul>
      <p className={styles.text}>
        {mayNotEnable === undefined
          ? `Their users can log in through the connection as soon as it is created. Enabling takes ${calls === 1 ? 'one call' : `${calls} calls`} after the create.`
          : `Enabling them needs the permission ${mayNotEnable}, which you do not have. The connection will be created without.`}
      </p>
    </Side>
  )
}
