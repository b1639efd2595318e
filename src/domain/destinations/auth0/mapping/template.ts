export const contextScopes = ['connection', 'tokenset', 'userinfo'] as const
export type ContextScope = (typeof contextScopes)[number]

/** What an expression names. `at` counts characters of the template from 0. */
export interface Expression {
  readonly kind: 'expression'
  readonly scope: ContextScope
  readonly name: string
  readonly at: number
  readonly length: number
}

export type Segment = { readonly kind: 'literal'; readonly text: string } | Expression

export type TemplateErrorCode =
  | 'unclosed' // `${` without `}`
  | 'empty' // `${}`
  | 'root' // does not begin with `context.`
  | 'scope' // `context.` and something Auth0 does not have
  | 'name' // nothing after the scope, or blanks in it
  | 'no-dollar' // `{context.…}`: taken as it stands
  | 'no-brace' // `$context.…`: taken as it stands
  | 'terraform' // `$${…}`
  | 'backslash' // `\${…}`

export interface TemplateError {
  readonly code: TemplateErrorCode
  /** Characters of the template, from 0. */
  readonly at: number
  readonly length: number
  /** The text in question. */
  readonly found: string
}

export interface Template {
  readonly segments: readonly Segment[]
  readonly errors: readonly TemplateError[]
}

const isScope = (text: string): text is ContextScope =>
  contextScopes.some((scope) => scope === text)

/**
 * Reads a value of `attribute_map.attributes`: literals and `${context.…}` expressions in any
 * order (auth0.com/docs, configure-pkce-claim-mapping-for-oidc.mdx). What is wrong stands in
 * `errors` and is kept as a literal. Linear time, never throws.
 */
export function parseTemplate(text: string): Template {
  const segments: Segment[] = []
  const errors: TemplateError[] = []
  let literal = ''
  let at = 0
  const flush = () => {
    if (literal !== '') segments.push({ kind: 'literal', text: literal })
    literal = ''
  }
  for (let next = text.indexOf('${'); next !== -1; next = text.indexOf('${', at)) {
    literal += text.slice(at, next)
    const read = readExpression(text, next)
    if ('code' in read) {
      errors.push(read)
      literal += '${'
      at = next + 2
    } else {
      flush()
      segments.push(read)
      at = next + read.length
    }
  }
  literal += text.slice(at)
  flush()
  return { segments, errors: [...errors, ...lookalikes(text)].sort((a, b) => a.at - b.at) }
}

function readExpression(text: string, at: number): Expression | TemplateError {
  const end = text.indexOf('}', at)
  const wrong = (code: TemplateErrorCode): TemplateError => {
    const length = end === -1 ? 2 : end + 1 - at
    return { code, at, length, found: text.slice(at, at + length) }
  }
  if (end === -1) return wrong('unclosed')
  const body = text.slice(at + 2, end).trim()
  if (body === '') return wrong('empty')
  if (!body.startsWith('context.')) return wrong('root')
  const [, scope = ''] = body.split('.', 2)
  if (!isScope(scope)) return wrong('scope')
  const name = body.slice('context.'.length + scope.length + 1)
  if (name === '' || /\s/.test(name)) return wrong('name')
  return { kind: 'expression', scope, name, at, length: end + 1 - at }
}

/** Beginnings of what somebody meant as an expression, and Auth0 takes as text, or in part. */
const lookalike = /(?<!\$)\{\s*context\.|\$\s*context\.|\$\$(?=\{)|\\(?=\$\{)/g

function lookalikes(text: string): TemplateError[] {
  return [...text.matchAll(lookalike)].map(({ 0: found, index }) => ({
    code: codeOf(found),
    at: index,
    length: found.length,
    found,
  }))
}

function codeOf(found: string): TemplateErrorCode {
  if (found === '$$') return 'terraform'
  if (found === '\\') return 'backslash'
  return found.startsWith('{') ? 'no-dollar' : 'no-brace'
}

/** Whether a template asks UserInfo, which Auth0 then calls at each login. */
export const namesUserinfo = ({ segments }: Template): boolean =>
  segments.some((segment) => segment.kind === 'expression' && segment.scope === 'userinfo')

/** Whether a value holds the provider's access token, alone or among other text. */
export const namesAccessToken = ({ segments }: Template): boolean =>
  segments.some((segment) => segment.kind === 'expression' && segment.name === 'access_token')
