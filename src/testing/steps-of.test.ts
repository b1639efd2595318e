import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exec } from './backtracking.ts'
import { isLinear, stepsOf } from './steps-of.ts'

describe('what is counted', () => {
  test.each<[number, () => unknown]>([
    [0, () => 'aab'.slice(1)],
    // Two, and the b that ends them.
    [3, () => /a*/.exec('aab')],
    // From each place to the end, and back looking for the b.
    [4 + 3 + 3 + 2 + 2 + 1 + 1, () => /a+b/.test('aaa')],
    [3, () => 'aab'.indexOf('c')],
    [1, () => 'aab'.indexOf('b', 1)],
    [2, () => 'aab'.lastIndexOf('a', 3)],
  ])('%i steps', (steps, work) => {
    expect(stepsOf(work)).toBe(steps)
  })
  test('it changes nothing, in the work or after it', () => {
    let seen = ''
    expect(stepsOf(() => (seen = 'a1b22'.replaceAll(/(\d+)/g, '<$1>')))).toBeGreaterThan(5)
    expect(seen).toBe('a<1>b<22>')
    const fails = () => {
      throw new Error('in the work')
    }
    expect(() => stepsOf(fails)).toThrow('in the work')
    expect(stepsOf(() => undefined)).toBe(0)
    expect(Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec')?.value).toBe(exec)
  })
  test('a match is where the engine finds it', () => {
    const patterns = [/a(?:b|bc)+c?$/, /\b(?:a|b)\w{1,2}(?=c)/i, /^[^b]*b(?!c)/, /(?:a*b*)+c/g]
    assert(
      property(
        constantFrom(...patterns),
        string({ unit: constantFrom('a', 'b', 'c', ' ') }),
        (pattern, text) => {
          expect(stepsOf(() => text.match(pattern))).toBeGreaterThan(0)
        },
      ),
    )
  })
  test.each([/a+?/, /(a)\1/, /(?<=a)b/])('%s is not known', (pattern) => {
    expect(() => stepsOf(() => pattern.test('aa'))).toThrow('Not counted')
  })
})

describe('linear', () => {
  test.each<[string, RegExp]>([
    ['a', /a*/g],
    ['a', /a[^a]*b/g],
    ['<a ', /<[^<>]*>/g],
  ])('%s: %s', (part, pattern) => {
    expect(isLinear((text) => text.replaceAll(pattern, ''), { part })).toBe(true)
  })
  test.each<[string, RegExp]>([
    ['a', /a+b/g],
    ['<a ', /<[^>]*>/g],
    ['a ', /(?:\w+\s)*b/g],
  ])('not %s: %s', (part, pattern) => {
    expect(isLinear((text) => text.replaceAll(pattern, ''), { part })).toBe(false)
  })
  test('not a search from the start for each part', () => {
    const work = (text: string) => Array.from(text, () => text.indexOf('b'))
    expect(isLinear(work, { part: 'a' })).toBe(false)
  })
  test('not what only a beginning or an end makes slow', () => {
    const strip = (text: string) => text.replace(/"\s*\s*:/, '')
    expect(isLinear(strip, { part: ' ' })).toBe(true)
    expect(isLinear(strip, { before: '"', part: ' ' })).toBe(false)
    expect(isLinear((text) => /^(?:a|a)*a*;$/.test(text), { part: 'a', after: ';' })).toBe(true)
  })
})
