/** The wizard's steps, in order; `id` is the last part of the step's path. */
export const stepIds = [
  'provider',
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
  issuer: 'Issuer',
  credentials: 'Credentials',
  scopes: 'Scopes',
  'login-experience': 'Login experience',
  applications: 'Applications',
  review: 'Review',
} as const satisfies Record<StepId, string>

export const isStepId = (text: string): text is StepId => stepIds.some((id) => id === text)
