import { cleanPasted } from '#domain/oidc/clean.ts'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import { suggestScopes } from '#domain/destinations/auth0/connection/scope-offers.ts'
import { openid } from '#domain/destinations/auth0/connection/scopes.ts'
import { FormChips } from '#forms/form-chips.tsx'
import { Callout } from '#ui/callout.tsx'
import { useWizardValues } from '../draft/use-wizard-values.ts'
import { PlainFields } from './plain-fields.tsx'
import { ProfileSide } from './scopes/profile-side.tsx'
import { ScopesStatus } from '#panels/oidc-fields/scopes-status.tsx'
import { usePublishedScopes } from './scopes/use-published-scopes.ts'
import { VerdictNow } from './verdict/verdict-now.tsx'

/** More offers than this are a wall of buttons; any scope can be typed. */
const offersShown = 12

const clean = (entry: string) => cleanPasted(entry).value

export function ScopesForm() {
  const { scopes } = useWizardValues()
  const published = usePublishedScopes()
  return (
    <>
      <FormChips<WizardValues>
        name="scopes"
        label={fields.scopes.label}
        hint={`${fields.scopes.hint} Paste several at once: commas, blanks or lines between them.`}
        fixed={[openid]}
        normalise={clean}
        suggestions={suggestScopes(published, scopes).slice(0, offersShown)}
        status={<ScopesStatus scopes={scopes} published={published} />}
      />
      <PlainFields step="scopes" />
      <Callout title="The user’s claims must come in the ID token">
        <p>
          Auth0 does not call the provider’s userinfo endpoint, unless a claim mapping asks for it.
          What only userinfo has never reaches the profile.
        </p>
      </Callout>
      <VerdictNow />
    </>
  )
}

export function ScopesSide() {
  return <ProfileSide scopes={useWizardValues().scopes} published={usePublishedScopes()} />
}
