import type { PredictedAttribute } from './prediction.ts'

/** Always in a profile, even where nothing came (auth0.com/docs, normalized-user-profile-schema). */
const generated = ['name', 'nickname', 'picture'] as const

type Attribute = Pick<PredictedAttribute, 'name' | 'value'>

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/**
 * The attributes Auth0 makes up where the provider sent none, or null: nickname is what stands before the
 * @, picture a Gravatar (its address is not predicted).
 */
export function completeProfile(attributes: readonly Attribute[], sub: unknown) {
  const valueOf = (name: string) => text(attributes.find((one) => one.name === name)?.value)
  const email = valueOf('email')
  const name = valueOf('name') ?? email ?? text(sub)
  const made: Readonly<Record<(typeof generated)[number], string | undefined>> = {
    name,
    nickname: email?.split('@')[0] ?? name,
    picture: undefined,
  }
  return generated
    .filter((one) =>
      attributes.every(({ name: has, value }) => has !== one || (value ?? undefined) === undefined),
    )
    .map((one) => ({
      name: one,
      fate: 'completed' as const,
      ...(made[one] !== undefined && { value: made[one] }),
      from: [],
      notes: [],
      errors: [],
    }))
}
