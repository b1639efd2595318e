/** Signatures of ID tokens and client assertions that an option can name. */
export const signingAlgs = ['ES256', 'ES384', 'PS256', 'PS384', 'RS256', 'RS384', 'RS512'] as const
