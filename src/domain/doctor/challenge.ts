import type { Evidence } from '#domain/wire/evidence.ts'

/** In which those in front of a server say that they answered in its place. */
export const challengeHeaders = ['cf-mitigated', 'x-vercel-mitigated', 'x-amzn-waf-action'] as const

/** Whose header it is. */
const signs: Readonly<Record<(typeof challengeHeaders)[number], string>> = {
  'cf-mitigated': 'Cloudflare',
  'x-vercel-mitigated': 'Vercel',
  'x-amzn-waf-action': 'AWS WAF',
}

/** Their pages, by what stands in them in every language; looked for in the beginning alone. */
const pages: readonly (readonly [RegExp, string | undefined])[] = [
  [
    /<title>\s*Just a moment|challenges\.cloudflare\.com|\/cdn-cgi\/challenge-platform/i,
    'Cloudflare',
  ],
  [/<title>\s*Attention Required! \| Cloudflare/i, 'Cloudflare'],
  [/_Incapsula_Resource|Incapsula incident ID/i, 'Imperva'],
  [/Access Denied[^]{0,600}errors\.edgesuite\.net/i, 'Akamai'],
  [/captcha-delivery\.com/i, 'DataDome'],
  [/awswaf\.com|AwsWafIntegration/, 'AWS WAF'],
  [/<title>[^<]{0,40}(?:captcha|are you (?:a )?(?:human|robot)|bot verification)/i, undefined],
]

export interface Challenge {
  /** Who stands in front, where it says so. */
  readonly by: string | undefined
}

/**
 * An answer that is a test for robots, or a refusal by what stands in front of the server. A
 * program cannot pass it, and neither can a destination; it says nothing about the issuer.
 */
export function challengeOf({ status, headers, body = '' }: Evidence): Challenge | undefined {
  const start = body.slice(0, 4000)
  if (status === 200 && /^\s*\{/.test(start)) return undefined
  const header = challengeHeaders.find((name) => headers[name])
  if (header) return { by: signs[header] }
  // A document whose text speaks of one is no challenge.
  if (!/^\s*</.test(start)) return undefined
  const page = pages.find(([pattern]) => pattern.test(start))
  return page && { by: page[1] }
}
