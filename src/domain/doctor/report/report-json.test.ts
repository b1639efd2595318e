import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { diagnose } from '../diagnose.ts'
import { document } from '../fixtures/base.ts'
import { reportJson, toJsonReport } from './report-json.ts'
import { holdsUnseen } from '#text/unseen.ts'

const differs = diagnose(
  document({ issuer: 'https://login.example.com' }),
  { issuer: 'https://idp.example.com' },
  production,
  auth0Profile,
)

test('verdict, findings with code, severity and data, advice', () => {
  const report: unknown = JSON.parse(reportJson(differs))
  expect(report).toEqual({
    verdict: 'will-not-work',
    findings: expect.arrayContaining([
      {
        code: 'issuer-differs',
        severity: 'blocks',
        data: expect.objectContaining({ published: 'https://login.example.com' }),
      },
    ]),
    advice: expect.objectContaining({
      channel: { value: 'back_channel', reason: expect.any(String) },
    }),
  })
})

test('what was judged stands in front where it is given', () => {
  const about = { url: 'https://idp.example.com/x', at: 0, expectation: { pkce: 'S256' } } as const
  expect(JSON.parse(reportJson(differs, about))).toHaveProperty('asked', {
    url: 'https://idp.example.com/x',
    at: '1970-01-01T00:00:00.000Z',
    expectation: { pkce: 'S256' },
  })
})

test('it parses to the same values, with nothing unseen and no tag in it', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('</script>', '\u202E', '\u{E0041}'),
  )
  fc.assert(
    fc.property(text, (issuer) => {
      const diagnosis = diagnose(document({ issuer }), {}, production, auth0Profile)
      const written = reportJson(diagnosis)
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(toJsonReport(diagnosis))))
      expect(holdsUnseen(written.replaceAll('\n', ''))).toBe(false)
      expect(written).not.toContain('<')
    }),
  )
})
