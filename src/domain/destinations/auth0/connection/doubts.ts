import { unseenOrSpace } from '#text/unseen.ts'
import { standardScopes } from './scope-offers.ts'

/** Remarks on what was pasted: nothing is changed for them, since only a person knows. */
type Doubt = string | undefined

const quotes = '"\'`“”„‘’«»'
const quoted = new RegExp(`^[${quotes}].*[${quotes}]$`, 's')

/** `client_secret=`, `Client Secret:`, `"clientSecret": `, `export OIDC_CLIENT_SECRET=`. */
const label =
  /^["']?[\w .-]{0,40}?(?:secret|password|client[ _-]?id|value)(?: value)?["']?\s*(?:=|:)/i

/** Characters that only hide others. */
const mask = '*•●∙·▪■…'
const masked = new RegExp(`^[x.${mask}-]{4,}$|[${mask}]{3,}|…|^[^.]{0,12}\\.{3,}[^.]{0,12}$`, 'i')

const placeholders: readonly RegExp[] = [
  /^[<{[$%(].*[>}\])%]$/,
  /^\$[A-Z_]+$/,
  /^(?:process\.env|import\.meta\.env|os\.environ|env)[.[]/i,
  /^(?:your|my|the|enter|insert|paste|replace|change|add|put)[-_ ]?\S*(?:secret|id|me|here|this|value)$/i,
  /^(?:(?:my|the|your|oidc|oauth2?|app|application)[-_ ]?)?client[-_ ]?(?:secret|id)$/i,
  /^(?:secret|password|todo|tbd|none|null|undefined|redacted|hidden|example|placeholder)$/i,
]

/** What a Client ID or Client Secret looks like, if not like itself. */
export function credentialDoubt(value: string, what: 'Client ID' | 'Client Secret'): Doubt {
  if (label.test(value)) return `It begins with a label. Only what follows it is the ${what}.`
  if (placeholders.some((one) => one.test(value)))
    return `This looks like a placeholder that stands for the ${what}.`
  if (masked.test(value))
    return `This looks masked: characters of the ${what} are hidden. Copy it where it is shown, or make a new one.`
  return quoted.test(value)
    ? `Quotes stand around it: they would be part of the ${what}.`
    : undefined
}

/** What a scope looks like that is more than one, or none. */
export function scopeDoubt(scope: string): Doubt {
  if (/^["']?scopes?["']?[=:]/i.test(scope))
    return `“${scope}” begins with a label. Only what follows it is a scope.`
  if (/%[0-9a-f]{2}/i.test(scope)) return `“${scope}” is URL-encoded: %20 stands for a blank.`
  if (scope.split(',').filter((part) => Object.hasOwn(standardScopes, part)).length > 1)
    return `“${scope}” is one scope with commas in it: blanks stand between scopes.`
  const joined = scope.split('+').some((part) => Object.hasOwn(standardScopes, part))
  return scope.includes('+') && joined
    ? `“${scope}” is URL-encoded: each “+” stands for a blank.`
    : undefined
}

const endBlank = new RegExp(`^[${unseenOrSpace}]|[${unseenOrSpace}]$`, 'u')
const endQuote = new RegExp(`^[${quotes}]|[${quotes}]$`)

/** What stands around a name that was pasted. */
export function nameDoubt(name: string): Doubt {
  if (name === '') return undefined
  if (endBlank.test(name)) return 'A blank stands before or behind it.'
  return endQuote.test(name) ? 'Quotes stand around it.' : undefined
}
