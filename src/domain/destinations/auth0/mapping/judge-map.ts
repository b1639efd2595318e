import { isObject } from '#domain/wire/json.ts'
import { type Remark, constantRemark } from './constant-remark.ts'
import { isRestricted } from './restricted.ts'
import { isReserved } from './roots.ts'
import { type Expression, parseTemplate } from './template.ts'
import { templateErrorWords } from './template-words.ts'

/** What is to be said of a map before a login shows it. */
export interface MapRemark extends Remark {
  /** Absent: of the map as a whole. */
  readonly attribute?: string
}

/** `options.attribute_map`, of a connection or as it was typed. Pure; no input throws. */
export function judgeMap(attributeMap: unknown): MapRemark[] {
  const map = isObject(attributeMap) ? attributeMap : {}
  const attributes = Object.entries(isObject(map['attributes']) ? map['attributes'] : {})
  const mapped = map['mapping_mode'] === 'use_map'
  return [
    ...(mapped && attributes.length === 0
      ? [warn('use_map takes what attributes names, and it names nothing.')]
      : []),
    ...(!mapped && attributes.length > 0
      ? [
          note(
            'bind_all copies every claim under its own name: attributes count with use_map only.',
          ),
        ]
      : []),
    ...attributes.flatMap(([attribute, template]) =>
      [...ofName(attribute), ...ofTemplate(attribute, template)].map((one) => ({
        attribute,
        ...one,
      })),
    ),
  ]
}

const warn = (words: string): Remark => ({ kind: 'warn', words })
const note = (words: string): Remark => ({ kind: 'note', words })

function ofName(attribute: string): Remark[] {
  if (isRestricted(attribute))
    return [
      warn(
        `Auth0 keeps this name to itself: the value is dropped, and the login works. Take one that is free: federated_${attribute}.`,
      ),
    ]
  return isReserved(attribute)
    ? [
        warn(
          'Auth0 or your own side writes this attribute. What a map does to it is not documented.',
        ),
      ]
    : []
}

function ofTemplate(attribute: string, template: unknown): Remark[] {
  if (typeof template !== 'string')
    return hasExpression(template)
      ? [
          warn(
            'Expressions are text. Whether one inside a list or an object is read is not documented.',
          ),
        ]
      : [constantRemark(attribute, template)]
  const { segments, errors } = parseTemplate(template)
  const expressions = segments.filter((segment) => segment.kind === 'expression')
  if (errors.length > 0) return errors.map((error) => warn(templateErrorWords(error)))
  return expressions.length === 0
    ? [constantRemark(attribute, template)]
    : expressions.flatMap(ofExpression)
}

const hasExpression = (value: unknown) => JSON.stringify(value)?.includes('${') ?? false

/** Documented of `context.connection` (auth0.com/docs configure-pkce-claim-mapping-for-oidc.mdx). */
const ofConnection = ['id', 'strategy']

function ofExpression({ scope, name }: Expression): Remark[] {
  if (scope === 'connection')
    return ofConnection.includes(name)
      ? []
      : [warn(`Of context.connection only ${ofConnection.join(' and ')} are documented.`)]
  if (name === 'access_token')
    return [
      warn(
        'It stores the provider’s access token: whoever reads the profile can act for the user there.',
      ),
    ]
  return name.includes('.')
    ? [
        note(
          'A dot in a claim’s name: whether it is read as a name or as a path is not documented.',
        ),
      ]
    : []
}
