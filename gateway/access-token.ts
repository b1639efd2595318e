import { z } from 'zod/mini'

/**
 * Of a token endpoint (RFC 6749 A.12, without the space, which no bearer token has: RFC 6750 §2.1).
 * Anything else fails as a header, and that error would quote it in the log.
 */
export const accessToken = z.string().check(z.regex(/^[\x21-\x7e]+$/))
