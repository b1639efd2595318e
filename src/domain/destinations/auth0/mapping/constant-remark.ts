import { type Remark, remark } from './remark.ts'

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

/** A value without an expression, which may have been meant as one. */
export function constantRemark(attribute: string, value: unknown): Remark {
  const about = { attribute }
  if (attribute === 'email_verified' && (value === true || value === 'true'))
    return remark('constant-verified', about, {
      for: 'value',
      text: '${context.tokenset.email_verified}',
    })
  if (typeof value === 'string' && /^(##|@@)[\w.-]+\1$/.test(value))
    return remark('constant-keyword', about)
  const meant = typeof value === 'string' ? claimMeant(attribute, value) : undefined
  if (meant !== undefined) return remark('constant-meant', about, { for: 'value', text: meant })
  return remark(personal.has(attribute) ? 'constant-personal' : 'constant', about)
}

/** `email`, `$email`, `context.tokenset.email`, `{{user.email}}`, `$(context.tokenset.email)`. */
const written =
  /^[ {<%[($#@=:]*(?:context\.)?(?:(tokenset|userinfo|id_token|token|claims|user|profile)\.)?([a-z_][\w:/-]*)[ }>%\])]*$/i

function claimMeant(attribute: string, text: string): string | undefined {
  const [, scope, name] = written.exec(text) ?? []
  if (name === undefined) return undefined
  const isMeant =
    scope !== undefined || /^[{<%[($#@=:]/.test(text) || name === attribute || personal.has(name)
  return isMeant ? `\${context.${scope === 'userinfo' ? scope : 'tokenset'}.${name}}` : undefined
}
