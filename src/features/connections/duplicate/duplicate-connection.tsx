import { useState } from 'react'
import { lackedPermission, useSession } from '#api/context.tsx'
import { fromConnection } from '#domain/destinations/auth0/connection/from-connection.ts'
import { strategyOf } from '#domain/destinations/auth0/connection/strategy.ts'
import { traitsOf } from '#domain/destinations/auth0/connection/strategy-traits.ts'
import { stepOf } from '#domain/destinations/auth0/connection/steps-of.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { newDraftId, useDrafts } from '#kept/use-drafts.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Stack } from '#ui/stack.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { visible } from '#text/visible.ts'
import { useNavigate } from '#panels/router/router-context.tsx'
import { Points } from '../page/points.tsx'

/** A new draft from a connection's settings: a name cannot be changed, a secret not be read. */
export function DuplicateConnection({ connection }: { readonly connection: ConnectionView }) {
  const [open, setOpen] = useState(false)
  const missing = lackedPermission(useSession(), 'createConnection')
  return (
    <>
      <Button
        unavailable={
          missing === undefined ? whyNot(connection) : `It takes the permission ${missing}.`
        }
        onClick={() => setOpen(true)}
      >
        Duplicate connection
      </Button>
      {open && <DuplicateDialog connection={connection} onClose={() => setOpen(false)} />}
    </>
  )
}

const whyNot = ({ optionsReadable }: ConnectionView): string | undefined =>
  optionsReadable ? undefined : 'Its options may not be read.'

interface DialogProps {
  readonly connection: ConnectionView
  readonly onClose: () => void
}

function DuplicateDialog({ connection, onClose }: DialogProps) {
  const { store } = useDrafts()
  const navigate = useNavigate()
  const { values, leftOut } = fromConnection(connection)
  const start = () => {
    const id = newDraftId()
    // The provider is known: the first question is the new name.
    const step = stepOf('name', strategyOf(values))
    // Settings that were taken over are not yet looked at.
    store.save({ id, step, values, visited: ['provider'] })
    navigate({
      to: '/connections/new/$step',
      params: { step },
      search: { draft: id },
    })
  }
  return (
    <Dialog
      open
      title={`Duplicate ${visible(connection.name)}?`}
      onClose={onClose}
      actions={
        <>
          <Button variant="main" onClick={start}>
            Open as a draft
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <Stack>
        <p>Its settings become a draft. Nothing is created, and this connection stays as it is.</p>
        <Points>
          <li>
            You give a new name. It is part of every user’s id: the same people are new users there.
          </li>
          <li>The Client Secret is asked again: nobody can read the stored one.</li>
          <li>No application is chosen.</li>
          {values.domains.length > 0 && (
            <li>
              <VisibleText value={values.domains.join(', ')} />{' '}
              {values.domains.length === 1 ? 'is' : 'are'} taken along. While two connections have a
              domain, it is not certain which one its users are sent to.
            </li>
          )}
          {traitsOf(values).source === 'issuer' && values.mode === 'discovery' && (
            <li>The metadata is read again from the discovery URL, as published now.</li>
          )}
        </Points>
        {leftOut.length > 0 && (
          <div>
            <strong>Not taken along</strong>
            <Points>
              {leftOut.map((label) => (
                <li key={label}>
                  <VisibleText value={label} />
                </li>
              ))}
            </Points>
            <p>Set them on the new connection’s page, or in the Auth0 dashboard.</p>
          </div>
        )}
      </Stack>
    </Dialog>
  )
}
