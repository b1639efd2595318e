import { z } from 'zod/mini'

export type Verified =
  | { readonly outcome: 'passed' }
  | { readonly outcome: 'failed' }
  | { readonly outcome: 'no-key' }
  /** `message`: what the library said. */
  | { readonly outcome: 'unusable'; readonly message: string }

const text = z.optional(z.string())
/** The public members of a key (RFC 7518 §6, RFC 8037); private ones are left behind. */
const publicKey = z.object({
  kty: z.string(),
  kid: text,
  alg: text,
  use: text,
  key_ops: z.optional(z.array(z.string())),
  crv: text,
  x: text,
  y: text,
  n: text,
  e: text,
})

/**
 * Verifies the three parts of a token with a published key set, in this browser.
 *
 * @param keys `keys` of the set, as published; entries that are no keys are passed over
 */
export async function verifySignature(token: string, keys: readonly unknown[]): Promise<Verified> {
  const usable = keys.flatMap((key) => {
    const read = z.safeParse(publicKey, key)
    return read.success ? [read.data] : []
  })
  // Nobody who came for something else loads it.
  const { compactVerify, createLocalJWKSet, errors } = await import('jose')
  try {
    await compactVerify(token, createLocalJWKSet({ keys: usable }))
    return { outcome: 'passed' }
  } catch (error) {
    if (!(error instanceof errors.JWKSMultipleMatchingKeys)) return outcomeOf(error)
    // Without kid each of them has to be tried.
    for await (const key of error) {
      try {
        await compactVerify(token, key)
        return { outcome: 'passed' }
      } catch (each) {
        if (outcomeOf(each).outcome !== 'failed') return outcomeOf(each)
      }
    }
    return { outcome: 'failed' }
  }

  function outcomeOf(error: unknown): Verified {
    if (error instanceof errors.JWSSignatureVerificationFailed) return { outcome: 'failed' }
    if (error instanceof errors.JWKSNoMatchingKey) return { outcome: 'no-key' }
    return { outcome: 'unusable', message: error instanceof Error ? error.message : '' }
  }
}
