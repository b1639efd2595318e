import { isObject, jsonText } from '#domain/wire/json.ts'
import { constantRemark } from './constant-remark.ts'
import { connectionMembers } from './evaluate.ts'
import { mendTemplate } from './mend-template.ts'
import { type Remark, remark } from './remark.ts'
import { isRestricted } from './restricted.ts'
import { isReserved } from './roots.ts'
import { type Expression, type TemplateError, parseTemplate } from './template.ts'
import { templateErrorWords } from './template-words.ts'

/**
 * What is to be said of a map before a login shows it. `options.attribute_map`, of a connection or
 * as it was typed. Pure; no input throws.
 */
export function judgeMap(attributeMap: unknown): Remark[] {
  const map = isObject(attributeMap) ? attributeMap : {}
  const attributes = Object.entries(isObject(map['attributes']) ? map['attributes'] : {})
  const mapped = map['mapping_mode'] === 'use_map'
  return [
    ...(mapped && attributes.length === 0 ? [remark('map-empty', {})] : []),
    ...(!mapped && attributes.length > 0 ? [remark('map-idle', {})] : []),
    ...attributes.flatMap(([attribute, template], at) => [
      ...ofName(
        attribute,
        attributes.slice(0, at).map(([name]) => name),
      ),
      ...ofTemplate(attribute, template),
    ]),
  ]
}

function ofName(attribute: string, above: readonly string[]): Remark[] {
  if (isRestricted(attribute))
    return [
      remark('restricted', { attribute }, { for: 'attribute', text: `federated_${attribute}` }),
    ]
  if (isReserved(attribute)) return [remark('reserved', { attribute })]
  const other = above.find((name) => name.toLowerCase() === attribute.toLowerCase())
  return other === undefined ? [] : [remark('alike', { attribute, other })]
}

function ofTemplate(attribute: string, template: unknown): Remark[] {
  if (typeof template !== 'string')
    return jsonText(template).includes('${')
      ? [remark('expression-inside', { attribute })]
      : [constantRemark(attribute, template)]
  const { segments, errors } = parseTemplate(template)
  const expressions = segments.filter((segment) => segment.kind === 'expression')
  if (errors.length > 0) {
    const mended = mendTemplate(template)
    return errors.map((error) => ofError(attribute, error, mended))
  }
  return expressions.length === 0
    ? [constantRemark(attribute, template)]
    : expressions.flatMap((one) => ofExpression(attribute, one))
}

const ofError = (attribute: string, error: TemplateError, mended: string | undefined): Remark => ({
  code: `template-${error.code}`,
  level: 'error',
  attribute,
  words: templateErrorWords(error),
  ...(mended !== undefined && { suggestion: { for: 'value', text: mended } }),
})

function ofExpression(attribute: string, { scope, name }: Expression): Remark[] {
  if (scope === 'connection')
    return connectionMembers.some((one) => one === name)
      ? []
      : [remark('connection-member', { attribute })]
  if (name === 'access_token') return [remark('token-stored', { attribute })]
  return name.includes('.') ? [remark('dotted-name', { attribute })] : []
}
