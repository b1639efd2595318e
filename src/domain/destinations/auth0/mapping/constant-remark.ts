/** What is to be said of one attribute of a map. */
export interface Remark {
  /** `note`: nothing is wrong with it. */
  readonly kind: 'warn' | 'note'
  /** Sentences; names of the map stand in them as they came. */
  readonly words: string
}

/** Attributes that tell people apart: the same one for all of them is hardly meant. */
const personal = new Set([
  'email',
  'email_verified',
  'family_name',
  'given_name',
  'name',
  'nickname',
  'phone_number',
  'picture',
  'preferred_username',
  'username',
])

const same = 'The same for every user: there is no expression in it.'

/** A value without an expression, which may have been meant as one. */
export function constantRemark(attribute: string, value: unknown): Remark {
  if (attribute === 'email_verified' && (value === true || value === 'true'))
    return {
      kind: 'warn',
      words: 'true for every user: it claims what nobody checked. Map the claim of that name.',
    }
  if (typeof value === 'string' && /^(##|@@)[\w.-]+\1$/.test(value))
    return {
      kind: 'warn',
      words: `${same} A keyword of the Deploy CLI, which has not replaced it.`,
    }
  const meant = typeof value === 'string' ? claimMeant(attribute, value) : undefined
  if (meant !== undefined)
    return { kind: 'warn', words: `${same} Where the claim is meant, write ${meant}.` }
  return { kind: personal.has(attribute) ? 'warn' : 'note', words: same }
}

/** `email`, `context.tokenset.email`, `{{user.email}}`. */
const written =
  /^[ {<%[]*(?:context\.)?(?:(tokenset|userinfo|id_token|token|claims|user|profile)\.)?([a-z_][\w:/-]*)[ }>%\]]*$/i

function claimMeant(attribute: string, text: string): string | undefined {
  const [, scope, name] = written.exec(text) ?? []
  if (name === undefined) return undefined
  const isMeant =
    scope !== undefined || /^[{<%[]/.test(text) || name === attribute || personal.has(name)
  return isMeant ? `\${context.${scope === 'userinfo' ? scope : 'tokenset'}.${name}}` : undefined
}
