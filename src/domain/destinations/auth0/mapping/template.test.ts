import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluateTemplate } from './evaluate.ts'
import { templateErrorWords } from './template-words.ts'
import { namesUserinfo, parseTemplate } from './template.ts'

const context = {
  connection: { id: 'con_1', strategy: 'oidc' },
  tokenset: { email: 'a@b.example', teams: ['x', 'y'], verified: true, nested: { a: 1 }, no: null },
  userinfo: { locale: 'de' },
}
const valueOf = (template: string) => evaluateTemplate(parseTemplate(template), context).value

test.each([
  ['${context.tokenset.email}', 'a@b.example'],
  ['${ context.tokenset.email }', 'a@b.example'],
  ['${context.userinfo.locale}', 'de'],
  ['3423409219032-32', '3423409219032-32'],
  ['user_email|${context.tokenset.email}', 'user_email|a@b.example'],
  ['${context.connection.id}/${context.tokenset.email}', 'con_1/a@b.example'],
  ['${context.tokenset.verified}', true],
  ['is ${context.tokenset.verified}', 'is true'],
  ['${context.tokenset.teams}', 'x,y'],
  ['${context.tokenset.nested}', { a: 1 }],
  ['n${context.tokenset.nested}', 'n{"a":1}'],
  ['${context.tokenset.absent}', undefined],
  ['${context.tokenset.no}', undefined],
  ['${context.tokenset.constructor}', undefined],
  ['x${context.tokenset.absent}y', 'xy'],
  ['', ''],
])('%s gives %o', (template, expected) => {
  expect(parseTemplate(template).errors).toEqual([])
  expect(valueOf(template)).toEqual(expected)
})

describe('errors say where', () => {
  test.each([
    ['a ${context.tokenset.email', 'unclosed', 2],
    ['${}', 'empty', 0],
    ['ab${email}', 'root', 2],
    ['${context.id_token.email}', 'scope', 0],
    ['${context.tokenset}', 'name', 0],
    ['${context.tokenset.}', 'name', 0],
    ['${context.tokenset.full name}', 'name', 0],
    ['x{context.tokenset.email}', 'no-dollar', 1],
    ['$context.tokenset.email', 'no-brace', 0],
  ])('%s: %s at %i', (template, code, at) => {
    const [error] = parseTemplate(template).errors
    expect(error).toMatchObject({ code, at })
    expect(error && templateErrorWords(error)).toMatch(/\.$/)
    // As a literal, so that nothing is lost.
    expect(valueOf(template)).toBe(template)
  })

  test.each([
    ['$${context.tokenset.email}', 'terraform', 0],
    ['a $${context.tokenset.email}', 'terraform', 2],
    ['\\${context.tokenset.email}', 'backslash', 0],
  ])('%s: %s at %i, and the expression after it is read', (template, code, at) => {
    const { errors, segments } = parseTemplate(template)
    expect(errors).toEqual([expect.objectContaining({ code, at })])
    expect(segments.at(-1)).toMatchObject({ kind: 'expression', name: 'email' })
  })

  test('and what follows an error is read', () => {
    const { segments, errors } = parseTemplate('${oops ${context.userinfo.a} ${x}')
    expect(errors.map(({ at }) => at)).toEqual([0, 29])
    expect(segments).toHaveLength(3)
    expect(segments[1]).toMatchObject({ scope: 'userinfo', name: 'a', at: 7, length: 21 })
  })
})

test('asks UserInfo only where an expression names it', () => {
  expect(namesUserinfo(parseTemplate('x${context.userinfo.groups}'))).toBe(true)
  expect(namesUserinfo(parseTemplate('{context.userinfo.groups}'))).toBe(false)
})

test('no template throws, and its segments make up the whole', () => {
  const piece = fc.constantFrom('${', '}', 'context.', 'tokenset.', 'userinfo', ' ', '$', '{', 'a')
  const template = fc.oneof(
    fc.string(),
    fc.array(piece).map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(template, (one) => {
      const { segments, errors } = parseTemplate(one)
      let at = 0
      for (const segment of segments) {
        if (segment.kind === 'expression') expect(segment.at).toBe(at)
        at += segment.kind === 'literal' ? segment.text.length : segment.length
      }
      expect(at).toBe(one.length)
      for (const error of errors)
        expect(one.slice(error.at, error.at + error.length)).toBe(error.found)
      evaluateTemplate(parseTemplate(one), context)
    }),
  )
})
