import { type ComponentType, lazy } from 'react'
import type { StepId } from '#domain/destinations/auth0/connection/steps.ts'
import { ProviderForm, ProviderSide } from '../steps/provider-step.tsx'

/** One screen of the wizard: the question, and beside it what is known about it now. */
export interface StepView {
  readonly heading: string
  readonly Form: ComponentType
  readonly Side: ComponentType
}

/** Every step but the first is a chunk of its own; the next one is fetched ahead. */
const load = {
  'auth0-tenant': () => import('../steps/auth0-tenant-step.tsx'),
  issuer: () => import('../steps/issuer-step.tsx'),
  credentials: () => import('../steps/credentials-step.tsx'),
  scopes: () => import('../steps/scopes-step.tsx'),
  'login-experience': () => import('../steps/login-experience-step.tsx'),
  applications: () => import('../steps/applications-step.tsx'),
  review: () => import('../steps/review-step.tsx'),
} as const

export const stepViews: Record<StepId, StepView> = {
  provider: { heading: 'Which identity provider is it?', Form: ProviderForm, Side: ProviderSide },
  'auth0-tenant': {
    heading: 'Which tenant, and as which application?',
    Form: lazy(() => load['auth0-tenant']().then((m) => ({ default: m.Auth0TenantForm }))),
    Side: lazy(() => load['auth0-tenant']().then((m) => ({ default: m.Auth0TenantSide }))),
  },
  issuer: {
    heading: 'Where is the identity provider?',
    Form: lazy(() => load.issuer().then(({ IssuerForm }) => ({ default: IssuerForm }))),
    Side: lazy(() => load.issuer().then(({ IssuerSide }) => ({ default: IssuerSide }))),
  },
  credentials: {
    heading: 'How does Auth0 speak to it?',
    Form: lazy(() =>
      load.credentials().then(({ CredentialsForm }) => ({ default: CredentialsForm })),
    ),
    Side: lazy(() =>
      load.credentials().then(({ CredentialsSide }) => ({ default: CredentialsSide })),
    ),
  },
  scopes: {
    heading: 'What does Auth0 ask it for?',
    Form: lazy(() => load.scopes().then(({ ScopesForm }) => ({ default: ScopesForm }))),
    Side: lazy(() => load.scopes().then(({ ScopesSide }) => ({ default: ScopesSide }))),
  },
  'login-experience': {
    heading: 'How do people reach it?',
    Form: lazy(() => load['login-experience']().then((m) => ({ default: m.LoginExperienceForm }))),
    Side: lazy(() => load['login-experience']().then((m) => ({ default: m.LoginExperienceSide }))),
  },
  applications: {
    heading: 'Which applications use it?',
    Form: lazy(() => load.applications().then((m) => ({ default: m.ApplicationsForm }))),
    Side: lazy(() => load.applications().then((m) => ({ default: m.ApplicationsSide }))),
  },
  review: {
    heading: 'Is everything right?',
    Form: lazy(() => load.review().then(({ ReviewForm }) => ({ default: ReviewForm }))),
    Side: lazy(() => load.review().then(({ ReviewSide }) => ({ default: ReviewSide }))),
  },
}

/** Fetches the chunk of a step before it is needed; one that fails is asked for again then. */
export function preloadStep(step: StepId | undefined): void {
  if (step && step !== 'provider') load[step]().catch(() => undefined)
}
