import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { EditButton } from '../../edit/edit-button.tsx'
import { visible } from '#text/visible.ts'
import styles from './applications.module.css'

const set = (value: boolean) => [{ field: 'domainConnection', set: value }]

/** Third-party applications are not enabled one by one: they use what is at domain level. */
export function DomainLevel({ connection }: { readonly connection: ConnectionView }) {
  const name = visible(connection.name)
  const promoted = connection.is_domain_connection === true
  return (
    <section aria-labelledby="domain-level" className={styles.level}>
      <h2 id="domain-level">Third-party applications</h2>
      <p>
        {promoted
          ? 'At domain level: third-party applications of the tenant can use this connection.'
          : 'They can use a connection only when it is at domain level. This one is not.'}
      </p>
      <div>
        {promoted ? (
          <EditButton
            key="take-back"
            connection={connection}
            operations={set(false)}
            title={`Take ${name} back from domain level?`}
            confirm="Take it back"
            consequences={<p>Third-party applications of the tenant lose this login.</p>}
          >
            Take back from domain level
          </EditButton>
        ) : (
          <EditButton
            key="promote"
            connection={connection}
            operations={set(true)}
            title={`Promote ${name} to domain level?`}
            confirm="Promote it"
            consequences={
              <p>
                Which ones are third-party stands at each application of the list, as far as it is
                loaded.
              </p>
            }
          >
            Promote to domain level
          </EditButton>
        )}
      </div>
    </section>
  )
}
