import { namePattern } from '../contract/connection.ts'

/** Auth0's limit (Management API, POST /connections). Characters. */
export const nameLength = 128

const problems = [
  { pattern: /^$/, problem: 'Give the connection a name.' },
  { pattern: /\s/, problem: 'No blanks. Put a hyphen between words.' },
  { pattern: /_/, problem: 'No underscore. Use a hyphen.' },
  { pattern: /\./, problem: 'No dot. Use a hyphen.' },
  { pattern: /^-/, problem: 'It cannot begin with a hyphen.' },
  { pattern: /-$/, problem: 'It cannot end with a hyphen.' },
  { pattern: /--/, problem: 'No two hyphens in a row.' },
] as const

/** What is wrong with a connection name, or undefined. The first violation speaks. */
export function nameProblem(name: string): string | undefined {
  const found = problems.find(({ pattern }) => pattern.test(name))
  if (found) return found.problem
  if (!namePattern.test(name)) {
    const character = /[^a-z0-9-]/iu.exec(name)?.[0] ?? ''
    return `“${character}” is not allowed. Letters a–z, digits and single hyphens are.`
  }
  if (name.length > nameLength)
    return `${name.length} characters. At most ${nameLength} are allowed.`
  return undefined
}
