import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holdsUnseen } from '#text/unseen.ts'
import { json, markdown, run } from './export.helper.ts'

const bytes = (least: number) => fc.uint8Array({ minLength: least, maxLength: 64 })
const base64url = bytes(24).map((all) => Buffer.from(all).toString('base64url'))
const token = fc.oneof(
  fc
    .tuple(fc.constantFrom('RS256', 'none', 'dir'), fc.object({ maxDepth: 1 }), base64url)
    .map(([alg, payload, signature]) =>
      [{ alg }, payload]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.')
        .concat(`.${signature}`),
    ),
  base64url,
  bytes(24).map((all) => Buffer.from(all).toString('hex')),
  bytes(32).map((all) => Buffer.from(all).toString('base64')),
)
/** Of one character again and again, no stranger's token would be. */
const mixed = token.filter((text) => new Set(text).size > 10)

const around = fc.constantFrom('', ' ', '"', '=', 'Bearer ', '\n', '|', '(', '‮')
const carrier = fc.tuple(around, mixed, around).map(([before, text, after]) => ({
  text: before + text + after,
  token: text,
}))
const claimName = fc.constantFrom('sub', 'name', 'email', 'aud', 'iss', 'nickname', 'hd', 'own')

describe('no token survives', () => {
  const pieces = (secret: string) => secret.match(/[\w+/-]{24}/g) ?? []
  test('wherever it stands in a run', () => {
    fc.assert(
      fc.property(carrier, claimName, fc.boolean(), ({ text, token: secret }, name, passed) => {
        const told = run({
          claims: { [name]: text, [text]: 1, list: [text] },
          userinfo: { [name]: { text } },
          connection: { id: text, name: text, strategy: 'oidc' },
          events: [
            {
              log_id: text,
              date: '2026-11-21T09:41:04.100Z',
              type: passed ? 's' : 'f',
              description: text,
              user_id: text,
              error: { code: text, message: text },
            },
          ],
          ...(!passed && {
            outcome: 'failed' as const,
            verifiedAt: undefined,
            failure: { source: 'authorize' as const, code: text, description: text },
          }),
        })
        for (const written of [markdown(told), json(told)]) {
          for (const piece of pieces(secret)) expect(written).not.toContain(piece)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('no text becomes markup', () => {
  const piece = fc.constantFrom(
    '`',
    '``',
    '<b>',
    '](',
    '[',
    '|',
    '\n',
    '\n# ',
    '\n- ',
    '> ',
    ' ',
    '*',
    '_',
    '@all',
    '#1',
    'https://evil.example',
    '&lt;',
    '\u202E',
    '\u200B',
    '\uD800',
    'word',
    '```',
  )
  const hostile = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )

  test('Markdown keeps our headings and list marks and no others', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, name) => {
        const told = run({
          outcome: 'failed',
          verifiedAt: undefined,
          claims: { [name]: text, iss: text, name: text },
          failure: { source: 'authorize', code: text, description: name },
        })
        const lines = outsideCode(markdown(told)).split('\n')
        for (const line of lines) {
          expect(line).toMatch(/^(?:|# Test login: failed|## [\p{L} ’]+|- .*|Redacted: .*)$/u)
          expect(line.replace(/^(?:#{1,2}|-) /, '')).not.toMatch(/[<>[\]|*_#\\`~&@/]/)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('JSON parses, with nothing unseen and no tag in it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = json(run({ claims: { [text]: text, iss: text } }))
        JSON.parse(written)
        expect(holdsUnseen(written.replaceAll('\n', ''))).toBe(false)
        expect(written).not.toContain('<')
      }),
    )
  })
})

/** What a CommonMark reader takes for text once code spans are gone (CommonMark 0.31 §6.1). */
function outsideCode(text: string): string {
  const open = /`+/.exec(text)
  if (!open) return text
  const [fence] = open
  const after = text.slice(open.index + fence.length)
  const close = [...after.matchAll(/`+/g)].find(([run]) => run.length === fence.length)
  if (!close) return text
  return `${text.slice(0, open.index)}∎${outsideCode(after.slice(close.index + fence.length))}`
}
