import { describe, expect, test } from 'vitest'
import { names, plain, stands } from './phrase.ts'

describe('a phrase', () => {
  test.each([
    ['client is invalid', 'client is invalid', true],
    ['client is invalid', 'Error: Client is INVALID.', true],
    ['client is invalid', 'invalid_client client is invalid', true],
    ['client is invalid', 'oops\nclient is\ninvalid\nback', true],
    ['client is invalid', 'the secret of a confidential client is invalid', false],
    ['client is invalid', 'client is invalidated', false],
    ['client is invalid', 'client is invalid here', false],
    ['client is invalid', 'subclient is invalid', false],
    ['client is invalid', '"client is invalid", they said', true],
    ['…client is invalid', 'the confidential client is invalid', true],
    ['…client is invalid', 'the subclient is invalid', false],
    ['client is…', 'client is invalid here', true],
    ['client is…', 'client isolated', false],
    ['a…b', 'a what b', true],
    ['a…b', 'b a', false],
    ['a…b', 'x a b', false],
    ['a…b', 'x. a, b. b c', true],
    ['client', '', false],
    ['…', 'anything', false],
  ])('%j in %j: %s', (phrase, text, found) => {
    expect(stands(phrase, plain(text))).toBe(found)
  })

  test.each([
    ['client not found', 'we are sorry client not found back to application', true],
    ['client not found', 'subclient not found', false],
    ['client not found', 'client not founded', false],
  ])('on a page %j in %j: %s', (phrase, text, found) => {
    expect(stands(phrase, plain(text), true)).toBe(found)
  })
})

test('what a page quotes is read with one kind of quotes and blanks', () => {
  expect(plain(' The&#39;s  “A”\n &quot;B‘ ').flat).toBe(`the's "a" "b'`)
})

describe('the name of a parameter', () => {
  test.each([
    ['redirect_uri', 'Ungültiger Parameter: redirect_uri', true],
    ['redirect_uri', "the 'redirect_uri' is wrong", true],
    ['redirect_uri', '(redirect_uri)', true],
    ['redirect_uri', 'https://idp.example/authorize?redirect_uri=https://a', false],
    ['redirect_uri', 'https://idp.example/authorize?a=b&redirect_uri', false],
    ['redirect_uri', 'details: redirect_uri=https://a', false],
    ['redirect_uri', 'redirect_uris', false],
    ['redirect_uri', 'my_redirect_uri', false],
    ['redirect_uri', 'a?redirect_uri=x and then redirect_uri', true],
    ['scope', 'Missing parameter: scope', true],
    ['scope', 'Paramètre manquant :scope', true],
    ['scope', "the 'scope' is wrong", true],
    ['scope', 'out of scope', false],
    ['scope', 'scope', false],
  ])('%s in %j: %s', (name, text, found) => {
    expect(names(name, plain(text))).toBe(found)
  })
})
