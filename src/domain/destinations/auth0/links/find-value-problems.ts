import { stateToReplace } from './direct-link.ts'
import { prompts } from './link-options.ts'
import type { Entries, LinkProblem } from './link-problem.ts'
import type { LinkProblemCode } from './link-problems.ts'
import { type Sensitive, sensitiveKind } from './sensitive.ts'

/** What must not stand in a link that is passed around; the mended one goes without. */
export function findSensitive(entries: Entries): LinkProblem[] {
  const kinds = new Map<string, Sensitive>()
  for (const [name, value] of entries) {
    const kind = sensitiveKind(name, value)
    if (kind !== undefined) kinds.set(name, kind)
  }
  return [...kinds].map(([param, kind]) => ({
    code: kind === 'secret' ? 'secret-inside' : 'token-inside',
    param,
    fix: { param, value: undefined },
  }))
}

/** SHA-256 in base64url (RFC 7636 §4.2): 32 bytes. */
const challengePattern = /^[\w-]{43}$/

/** What parameters say that need no look at the tenant. */
export function findValueProblems(value: (name: string) => string | undefined): LinkProblem[] {
  const found: LinkProblem[] = []
  if (value('state') === undefined)
    found.push({
      code: 'state-missing',
      param: 'state',
      fix: { param: 'state', value: stateToReplace },
    })
  const note = (code: LinkProblemCode, param: string, isFound: boolean) => {
    if (isFound) found.push({ code, param })
  }
  const scope = value('scope')
  const challenge = value('code_challenge')
  const values = value('prompt')?.split(' ') ?? []
  note('state-placeholder', 'state', value('state') === stateToReplace)
  note('openid-missing', 'scope', scope !== undefined && !scope.split(' ').includes('openid'))
  if (challenge !== undefined) {
    const method = value('code_challenge_method')
    note('pkce-method', 'code_challenge_method', method !== 'S256')
    note('pkce-shape', 'code_challenge', method === 'S256' && !challengePattern.test(challenge))
    note('pkce-fixed', 'code_challenge', true)
  }
  note('prompt-unknown', 'prompt', !values.every((one) => prompts.some((known) => known === one)))
  note('prompt-none', 'prompt', values.includes('none'))
  return found
}
