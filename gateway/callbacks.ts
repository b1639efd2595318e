const scheme = /^([a-z][a-z0-9+.-]*):/i
/** Schemes that run or read something in the browser that follows them. */
const never: readonly string[] = ['javascript', 'data', 'vbscript', 'blob', 'file', 'about']

/**
 * The Allowed Callback URLs of an application that are URLs: http(s), or an app's custom scheme,
 * as given (Auth0 allows wildcards and placeholders in them). Anything else is left out.
 */
export function callbackUrls(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return value.filter((item: unknown): item is string => {
    const name = typeof item === 'string' ? scheme.exec(item)?.[1]?.toLowerCase() : undefined
    return name !== undefined && !never.includes(name)
  })
}
