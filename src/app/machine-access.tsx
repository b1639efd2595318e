import type { ApiError } from '#api/errors.ts'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import { Failure } from './failure.tsx'

interface MachineAccessProps {
  readonly error: ApiError
  readonly config: PublicConfig
  readonly onRetry: () => void
}

/** Greencheck's own access to the tenant is at fault, not the operator's: for the administrator. */
export const MachineAccess = ({ error, config, onRetry }: MachineAccessProps) => (
  <Failure
    title="Greencheck’s own access is incomplete"
    text={`Your account is not at fault. This is for an administrator of ${config.domain}:`}
    error={error}
    onRetry={onRetry}
  >
    {error.missing ? (
      <p>
        In the Auth0 dashboard open Applications, APIs, “Auth0 Management API”, Machine to Machine
        Applications, and grant Greencheck’s server application the scope{' '}
        <code>{error.missing}</code>.
      </p>
    ) : (
      <p>
        The tenant does not accept the client id and secret that Greencheck’s server was configured
        with. Check that its application still exists in {config.domain}, and whether its secret was
        rotated.
      </p>
    )}
  </Failure>
)
