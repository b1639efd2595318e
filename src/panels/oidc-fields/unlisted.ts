/** The scopes asked for that the issuer does not list; none where it publishes no list. */
export const unlisted = (
  scopes: readonly string[],
  published: readonly string[] | undefined,
): string[] => (published ? scopes.filter((scope) => !published.includes(scope)) : [])
