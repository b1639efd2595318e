/**
 * The steps of all strategies, in order; `id` is the last part of the step's path. Which of them a
 * draft has, its strategy says (`stepsOf`).
 */
export const stepIds = [
  'provider',
  'auth0-tenant',
  'issuer',
  'credentials',
  'scopes',
  'login-experience',
  'applications',
  'review',
] as const
export type StepId = (typeof stepIds)[number]

export const stepTitles = {
  provider: 'Provider',
  'auth0-tenant': 'Auth0 tenant',
  issuer: 'Issuer',
  credentials: 'Credentials',
  scopes: 'Scopes',
  'login-experience': 'Login experience',
  applications: 'Applications',
  review: 'Review',
} as const satisfies Record<StepId, string>

export const isStepId = (text: string): text is StepId => stepIds.some((id) => id === text)
