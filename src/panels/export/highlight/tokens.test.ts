import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auth0Forms, exportedOfTenant } from '../auth0-forms.ts'
import { grammars } from './grammars.ts'
import { tokensOf } from './tokens.ts'

const awkward = `it's "quoted" \\ # no comment // nor this \${x} #{y} </script> """ ''' \n END`
const exported = exportedOfTenant(
  {
    origin: 'https://acme.us.auth0.com',
    body: {
      strategy: 'oidc',
      name: 'northwind',
      options: {
        client_id: awkward,
        client_secret: 'CLIENT_SECRET',
        attribute_map: { attributes: { if: awkward, return: 'import' } },
      },
    },
    clients: [{ clientId: 'a1', name: 'Web shop' }],
    scim: { user_id_attribute: 'externalId', mapping: [{ auth0: awkward, scim: 'userName' }] },
  },
  '2026-12-01T00:00:00Z',
)
const texts = auth0Forms.map((form) => [form.value, form.extension, form.text(exported)] as const)

test.each(texts)('%s: the pieces are the text', (_, extension, text) => {
  const tokens = tokensOf(text, extension)
  expect(tokens.map((one) => one.text).join('')).toBe(text)
  expect(tokens.some(({ kind }) => kind === 'text')).toBe(true)
})

/** Formats, and the program whose bodies are in files of their own. */
const elsewhere = [
  'json',
  'har',
  'terraform',
  'deploy-cli-yaml',
  'deploy-cli-directory',
  'curl-files',
]

// What stands inside a text is one: nothing in a body looks like the program around it.
test.each(texts.filter(([form]) => !elsewhere.includes(form)))(
  '%s: what a body says is no comment and no word',
  (_, extension, text) => {
    const inBodies = tokensOf(text, extension).filter(({ text: piece }) =>
      /no comment|nor this|userName/.test(piece),
    )
    expect(inBodies.length).toBeGreaterThan(0)
    expect(new Set(inBodies.map(({ kind }) => kind))).toEqual(new Set(['text']))
  },
)

test.each(Object.keys(grammars))('%s: any text comes out whole, and soon', (extension) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(
        tokensOf(text, extension)
          .map((one) => one.text)
          .join(''),
      ).toBe(text)
    }),
  )
  const started = performance.now()
  for (const one of ['"', "'", '`', '/*', '\\', ' #', "<<'END_OF_BODY'", '"""', "r'''", '@"'])
    tokensOf(one.repeat(3000), extension)
  expect(performance.now() - started).toBeLessThan(2000)
})

test('of a shell: a comment, a word, a text, and a sign inside a word', () => {
  expect(tokensOf(`# one\nset -eu\ncurl 'a # b' x#y`, 'sh').filter(({ kind }) => kind)).toEqual([
    { kind: 'comment', text: '# one' },
    { kind: 'word', text: 'set' },
    { kind: 'word', text: 'curl' },
    { kind: 'text', text: "'a # b'" },
  ])
  expect(tokensOf('x', 'nothing known')).toEqual([{ kind: undefined, text: 'x' }])
})

describe('the inks', () => {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const tokens = readFileSync('src/ui/tokens.css', 'utf8')
  const colours = (name: string) =>
    new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens)?.slice(1) ?? []
  const used = [
    ...readFileSync('src/panels/export/highlight/highlight.module.css', 'utf8').matchAll(
      /var\(--([\w-]+)\)/g,
    ),
  ].map(([, name = '']) => name)

  test.each(used.flatMap((name) => [0, 1].map((theme) => [name, theme] as const)))(
    '%s is read on its ground, theme %i (WCAG 2.2, 1.4.3), and is no verdict',
    (name, theme) => {
      const [ink = 0, ground = 0] = [name, 'sunk'].map((one) =>
        luminance(colours(one)[theme] ?? ''),
      )
      const [dark = 0, light = 0] = [ink, ground].toSorted((a, b) => a - b)
      expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5)
      expect(name).toMatch(/^ink/)
    },
  )
})
