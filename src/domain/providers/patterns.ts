/** A host name with at least one dot and no port: a provider's own cloud answers at 443 only. */
export const cloudHostPattern =
  /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/

export const guidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A host name with at least one dot, its port, and the path before the provider's own pages. */
export const serverPattern =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}(?::\d{2,5})?(?:\/[A-Za-z0-9._~-]+)*$/
