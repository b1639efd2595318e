/** A member of a body is taken for a secret when its name has one of these in it … */
const words = ['secret', 'password', 'private_key', 'privatekey', 'assertion'] as const
/** … or is one of these. */
const names = ['access_token', 'refresh_token'] as const

/** In lower case or not. What is named so is kept out of logs and answers, listed or not. */
export function isSecretName(name: string): boolean {
  const lower = name.toLowerCase()
  return words.some((word) => lower.includes(word)) || names.some((one) => one === lower)
}

type Word = (typeof words)[number]
type Name = (typeof names)[number]

/** Of the given dotted paths those that end in, or lead through, such a name. */
export type SecretPath<Path extends string> = Path extends string
  ? Lowercase<Path> extends `${string}${Word}${string}` | Name | `${string}.${Name}`
    ? Path
    : never
  : never
