// @vitest-environment jsdom
import { waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { showStep } from '../show-step.helper.tsx'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { type Field, fieldIds } from '#domain/destinations/auth0/connection/fields.ts'
import { hasField, stepOf } from '#domain/destinations/auth0/connection/steps-of.ts'
import { type StepId, stepIds } from '#domain/destinations/auth0/connection/steps.ts'
import type { Strategy } from '#domain/destinations/auth0/connection/strategy.ts'
import { fieldId } from '#forms/field-id.ts'
import { memoryOrigins } from '#mocks/msw/handler.ts'
import { ApplicationsForm, ApplicationsSide } from './applications-step.tsx'
import { Auth0TenantForm, Auth0TenantSide } from './auth0-tenant-step.tsx'
import { CredentialsForm, CredentialsSide } from './credentials-step.tsx'
import { IssuerForm, IssuerSide } from './issuer-step.tsx'
import { LoginExperienceForm, LoginExperienceSide } from './login-experience-step.tsx'
import { ProviderForm, ProviderSide } from './provider-step.tsx'
import { ScopesForm, ScopesSide } from './scopes-step.tsx'

const screens = {
  provider: { Form: ProviderForm, Side: ProviderSide },
  'auth0-tenant': { Form: Auth0TenantForm, Side: Auth0TenantSide },
  issuer: { Form: IssuerForm, Side: IssuerSide },
  credentials: { Form: CredentialsForm, Side: CredentialsSide },
  scopes: { Form: ScopesForm, Side: ScopesSide },
  'login-experience': { Form: LoginExperienceForm, Side: LoginExperienceSide },
  applications: { Form: ApplicationsForm, Side: ApplicationsSide },
} as const satisfies Record<Exclude<StepId, 'review'>, unknown>

/** Drawn without an address, and tested where they are drawn. */
const elsewhere: readonly Field[] = [
  // Each input of the recipe has its own.
  'recipeInputs',
  // A button at each member of the metadata.
  'adjusted',
  // Only while the check says that logins will not work.
  'reason',
  // A list with a search.
  'applications',
]

const back = { channel: 'back_channel', discoveryUrl: memoryOrigins.idp } as const
const isEndpoint = (field: Field) => field.startsWith('endpoints.')

/** Drafts that together show whatever a strategy asks. */
const drafts: readonly [string, Strategy, Partial<WizardValues>, (field: Field) => boolean][] = [
  ['oidc', 'oidc', { ...back, recipe: 'auth0-tenant' }, (field) => !isEndpoint(field)],
  ['oidc by hand', 'oidc', { ...back, mode: 'manual' }, isEndpoint],
  ['auth0-oidc', 'auth0-oidc', { recipe: 'auth0-tenant', strategy: 'auth0-oidc' }, () => true],
]

const isDrawn = (step: StepId): step is keyof typeof screens => Object.hasOwn(screens, step)
const cases = drafts.flatMap(([title, strategy, values, shows]) =>
  stepIds.filter(isDrawn).map((step) => {
    const fields = fieldIds.filter(
      (field) =>
        hasField(field, strategy) &&
        stepOf(field, strategy) === step &&
        shows(field) &&
        !elsewhere.includes(field),
    )
    return { title, step, values, fields }
  }),
)

test.each(cases.filter(({ fields }) => fields.length > 0))(
  '$title: the step $step draws every field that is its own',
  async ({ step, values, fields }) => {
    await showStep(screens[step], { values })
    // The first step loads a part of itself.
    await waitFor(() =>
      expect(fields.filter((field) => !document.getElementById(fieldId(field)))).toEqual([]),
    )
  },
)
