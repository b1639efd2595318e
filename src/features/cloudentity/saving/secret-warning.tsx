import { Callout } from '#ui/callout.tsx'
import { SecretInput } from '#ui/secret-input.tsx'

interface Props {
  readonly secretShown: boolean
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The API takes an identity provider whole, and what was read of a secret is never sent back. */
export const SecretWarning = ({ secretShown, value, onChange }: Props) => (
  <>
    <Callout kind="warn" title="This save may lose the stored Client Secret">
      <p>
        Cloudentity has no way to change a part of an identity provider, and whether it keeps a
        Client Secret that is left out is not documented.{' '}
        {secretShown
          ? 'If it goes, that is noticed after the save.'
          : 'Its answers show none, so that its loss would show at the next login only.'}{' '}
        To be sure, give it along.
      </p>
    </Callout>
    <SecretInput
      label="Client Secret"
      optional
      hint="Of the Auth0 application. Given, it replaces the stored one; left empty, none is sent."
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  </>
)
