import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'

/** Who signed in, as the tester was told; text from outside. */
export interface Who {
  /** The name; else what there is of email and user_id. */
  readonly name: string
  /** Where it says more than the name. */
  readonly email: string | undefined
}

/** Undefined where nobody did. */
export function whoOf({ outcome, claims, userinfo }: TestRun): Who | undefined {
  if (outcome !== 'passed') return undefined
  const told = { ...claims, ...userinfo }
  const text = (member: string) => {
    const value = told[member]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const email = text('email')
  const name = text('name') ?? email ?? text('sub')
  return name === undefined ? undefined : { name, email: email === name ? undefined : email }
}
