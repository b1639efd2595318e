import { describe, expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { describeFinding } from './describe.ts'
import { diagnose } from './diagnose.ts'
import type { Probed } from './expectation.ts'
import { docsIndex, docsPage } from './docs-page.ts'
import { fixtures } from './fixtures/all.ts'
import { document } from './fixtures/base.ts'
import type { Weighed } from './severity.ts'

const judged = Object.entries(fixtures).map(([code, fixture]) => {
  const rules = fixture.rules ?? production
  const diagnosis = diagnose(fixture.subject, fixture.expectation ?? {}, rules, auth0Profile)
  const finding = diagnosis.findings.find((found) => found.code === code)
  return { code, diagnosis, finding }
})

describe.each(judged)('$code', ({ code, diagnosis, finding }) => {
  test('is found in its fixture, and has words', () => {
    if (!finding)
      throw new Error(`the fixture shows ${diagnosis.findings.map((one) => one.code).join()}`)
    const words = describeFinding(finding, diagnosis.place)
    expect(words.headline.length).toBeLessThanOrEqual(160)
    expect(words.headline).not.toMatch(/[.!]$/)
    for (const text of [words.why, words.how, words.clause]) expect(text).not.toBe('')
  })

  // `npx vitest run src/domain/doctor -u` writes the page after the words have changed.
  test('has its page in docs/findings', async () => {
    if (!finding) throw new Error('not found in its fixture')
    await expect(docsPage(finding, diagnosis)).toMatchFileSnapshot(
      `../../../docs/findings/${code}.md`,
    )
  })
})

test('docs/findings lists them all, and has no page too many', async () => {
  const rows = judged.flatMap(({ finding, diagnosis }) =>
    finding ? [[finding, diagnosis.place] as const] : [],
  )
  await expect(docsIndex(rows)).toMatchFileSnapshot('../../../docs/findings/README.md')
  const pages = Object.keys(import.meta.glob('../../../docs/findings/*.md', { query: '?url' }))
  const named = pages.map((path) => path.replace(/^.*\/(.*)\.md$/, '$1'))
  const wanted = ['README', ...Object.keys(fixtures)]
  expect(named.filter((name) => !wanted.includes(name))).toEqual([])
})

test('a good document has no finding against it', () => {
  const { verdict, findings } = diagnose(document(), {}, production, auth0Profile)
  const weighed: readonly Weighed[] = findings
  expect(weighed.filter(({ severity }) => severity !== 'fine')).toEqual([])
  expect(verdict).toBe('works')
})

test('keys that nobody asked for are no reason to doubt; keys that were lost are one', () => {
  const verdictWith = (keys: Probed) =>
    diagnose({ ...document(), keys }, {}, production, auth0Profile).verdict
  expect(verdictWith(undefined)).toBe('works')
  expect(verdictWith('lost')).toBe('could-not-tell')
  expect(
    diagnose({ document: 'lost', keys: undefined }, {}, production, auth0Profile).verdict,
  ).toBe('could-not-tell')
})

test('what blocks already is not made doubtful by lost keys', () => {
  const wrong = { ...document({ response_types_supported: ['token'] }), keys: 'lost' as const }
  expect(diagnose(wrong, {}, production, auth0Profile).verdict).toBe('will-not-work')
})
