import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { EditButton } from '../../edit/edit-button.tsx'
import { Stack } from '#ui/stack.tsx'
import { visible } from '#text/visible.ts'
import { isDisabled } from '../../list/list-rows.ts'
import { Points } from '../../page/points.tsx'
import { DomainsLine } from './deletion-impact.tsx'

const set = (active: boolean) => [{ field: 'enabled', set: active }]

/**
 * Takes the connection out of every login, or back in. Only that member is written: neither the
 * options nor the provider have to be readable for it.
 */
export function ActiveConnection({ connection }: { readonly connection: ConnectionView }) {
  const name = visible(connection.name)
  const domains = connection.options && (connection.options.domain_aliases ?? [])
  return isDisabled(connection) ? (
    <section aria-labelledby="active">
      <Stack>
        <h2 id="active">Enable</h2>
        <p>Disabled: nobody can log in through it. Settings, users and applications are kept.</p>
        <div>
          <EditButton
            connection={connection}
            operations={set(true)}
            title={`Enable ${name}?`}
            confirm="Enable connection"
          >
            Enable connection
          </EditButton>
        </div>
      </Stack>
    </section>
  ) : (
    <section aria-labelledby="active">
      <Stack>
        <h2 id="active">Disable</h2>
        <p>
          Nobody can log in through it then. Settings, users and applications are kept, and it can
          be enabled again.
        </p>
        <div>
          <EditButton
            connection={connection}
            operations={set(false)}
            title={`Disable ${name}?`}
            confirm="Disable connection"
            variant="danger"
            consequences={
              <Points>
                <DomainsLine domains={domains} />
                <li>Its users are kept. How many there are is not known here.</li>
              </Points>
            }
          >
            Disable connection
          </EditButton>
        </div>
      </Stack>
    </section>
  )
}
