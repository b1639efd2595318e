import { type SubmitEvent, useState } from 'react'
import type { ApiError } from '#api/errors.ts'
import { type ScimScope, scimScopes } from '#domain/destinations/auth0/contract/scim.ts'
import type { EndpointForm } from '#domain/destinations/auth0/scim/endpoint.ts'
import {
  isLifetime,
  type Lifetime,
  lifetimes,
  scopesFor,
} from '#domain/destinations/auth0/scim/token-terms.ts'
import { failedTitle, FailureNote } from '#panels/failure/failure-note.tsx'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Choice } from '#ui/choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { Select } from '#ui/select.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { ScopeBoxes } from './scope-boxes.tsx'
import type { useNewToken } from './use-new-token.ts'

interface Props {
  /** Whose form of the endpoint is chosen. */
  readonly form: EndpointForm
  readonly create: ReturnType<typeof useNewToken>['create']
  readonly onClose: () => void
}
const presets = [
  {
    value: 'okta',
    label: 'Okta',
    description: 'Reads, creates and replaces users; all of groups.',
  },
  { value: 'entra', label: 'Entra', description: 'Reads, creates, patches and deletes both.' },
  { value: 'everything', label: 'Another', description: 'All ten.' },
  { value: 'chosen', label: 'Single scopes' },
] as const
const terms = Object.entries(lifetimes).map(([value, { label }]) => ({ value, label }))

/** What a new token may do, and for how long. */
export function NewToken({ form, create, onClose }: Props) {
  const [preset, setPreset] = useState<(typeof presets)[number]['value']>(
    form === 'documented' ? 'everything' : form,
  )
  const [chosen, setChosen] = useState<readonly ScimScope[]>(scimScopes)
  const [lifetime, setLifetime] = useState<Lifetime>('180')
  const [error, setError] = useState<ApiError>()
  const [none, setNone] = useState(false)
  const scopes = preset === 'chosen' ? chosen : scopesFor[preset]
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setNone(scopes.length === 0)
    if (scopes.length === 0) return
    setError(undefined)
    const { seconds } = lifetimes[lifetime]
    create
      .submit({ scopes: [...scopes], ...(seconds !== undefined && { token_lifetime: seconds }) })
      .then(onClose, setError)
  }
  // What becomes of it is said here, also that a token is there whose text was lost.
  const close = () => !create.isPending && onClose()
  return (
    <Dialog open onClose={close} title="Generate New Token">
      <form onSubmit={submit} noValidate>
        <Stack>
          <Choice
            label="For"
            value={preset}
            onChange={setPreset}
            options={presets.map((one) => ({
              ...one,
              ...(one.value === 'chosen' && {
                details: <ScopeBoxes chosen={chosen} onChange={setChosen} />,
              }),
            }))}
          />
          {none && <FieldError id="no-scope" message="Choose at least one scope." />}
          <Select
            label="Lifetime"
            value={lifetime}
            options={terms}
            onChange={({ target }) => isLifetime(target.value) && setLifetime(target.value)}
            hint="When it ends, provisioning stops: put the day in a calendar."
          />
          <WaitingNote error={create.isPending ? create.failureReason : null} />
          {error && (
            <div role="alert">
              <Callout kind="bad" title={failedTitle('No token was created', error)}>
                <FailureNote error={error} />
              </Callout>
            </div>
          )}
          <Actions>
            <Button
              type="submit"
              variant="main"
              busy={create.isPending ? 'Generating…' : undefined}
            >
              Generate Token
            </Button>
            <Button onClick={close}>Not now</Button>
          </Actions>
        </Stack>
      </form>
    </Dialog>
  )
}
