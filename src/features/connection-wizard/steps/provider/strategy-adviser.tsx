import { useFormContext } from 'react-hook-form'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import { suggestName } from '#domain/destinations/auth0/connection/suggest-name.ts'
import { otherTenantHost } from '#domain/destinations/auth0/connection/other-tenant.ts'
import { type Strategy, strategies } from '#domain/destinations/auth0/connection/strategy.ts'
import { traits } from '#domain/destinations/auth0/connection/strategy-traits.ts'
import { buildUserId } from '#domain/destinations/auth0/mapping/user-id.ts'
import { auth0Tenant } from '#domain/providers/auth0-tenant.ts'
import { useSession } from '#api/context.tsx'
import { fieldId } from '#forms/field-id.ts'
import { Callout } from '#ui/callout.tsx'
import { Choice } from '#ui/choice.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { Stack } from '#ui/stack.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { useWizardValues } from '../../draft/use-wizard-values.ts'
import styles from './provider.module.css'
import { WhatIsThis } from '#panels/help/what-is-this.tsx'
import { RecipeGuide } from './recipe-guide.tsx'

const options = [
  {
    value: 'oidc',
    label: 'oidc, recommended today',
    description:
      'An OpenID Connect connection whose issuer is the other tenant: checked here, with PKCE, claim mapping, button and domains.',
  },
  {
    value: 'auth0-oidc',
    label: 'auth0-oidc, where users exist under its ids',
    description: 'Auth0’s older kind: users who logged in through it keep their ids only with it.',
  },
] as const satisfies readonly { value: Strategy; label: string; description: string }[]

/** What follows from `auth0-oidc`, each of it checked in Auth0's own pages or tools. */
const consequences = [
  'Deprecated: Auth0’s last page about it asks for oidc instead, because it needs a legacy user profile.',
  'Lock does not send users to it by their email domain.',
  'Auth0’s Terraform provider does not support it.',
  'Whether a new tenant still creates it could not be verified.',
]

const same = (some: readonly string[], others: readonly string[]) =>
  some.join(' ') === others.join(' ')

/** Which of the two strategies another Auth0 tenant is connected with, and what follows. */
export function StrategyAdviser() {
  const { config } = useSession()
  const { getValues, setValue, clearErrors } = useFormContext<WizardValues>()
  const values = useWizardValues()
  const { strategy } = values
  const host = otherTenantHost(values, config)
  const name = values.name || suggestName(host) || 'NAME'

  const choose = (next: Strategy) => {
    const { strategy: before, scopes } = getValues()
    // Scopes nobody has chosen give way; chosen ones stay.
    if (same(scopes, traits[before].usualScopes)) setValue('scopes', [...traits[next].usualScopes])
    setValue('strategy', next, { shouldDirty: true })
    clearErrors('recipeInputs')
  }
  return (
    <Stack>
      <Choice<Strategy>
        id={fieldId('strategy')}
        name="strategy"
        label={fields.strategy.label}
        hint={
          <>
            {fields.strategy.hint} <WhatIsThis id="strategy" about={fields.strategy.label} />
          </>
        }
        options={options}
        value={strategy}
        onChange={choose}
      />
      <section aria-label="User ids" className={styles.issuer}>
        <span className={styles.term}>
          The user abc123 of a database {host === '' ? 'there' : `at ${host}`} becomes
        </span>
        <KeyValue
          rows={strategies.map((one) => ({
            term: one,
            value: <VisibleText value={buildUserId(one, name, 'auth0|abc123')} />,
          }))}
        />
        <span className={styles.term}>
          Changing the strategy later makes new users: profiles, roles and data stay with the old
          ids.
        </span>
      </section>
      {strategy === 'auth0-oidc' && (
        <>
          <Callout kind="warn" title="What auth0-oidc brings with it">
            <ul className={styles.notes}>
              {consequences.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </Callout>
          <RecipeGuide recipe={auth0Tenant} part="notes" older />
        </>
      )}
    </Stack>
  )
}
