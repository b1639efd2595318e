/**
 * Where the dashboard's form finds an attribute ("Add attribute", Source). The Admin API has no
 * member for it: an attribute has a name, a description, a type and labels.
 */
export const sources = ['id_token', 'access_token', 'user_info'] as const
export type Source = (typeof sources)[number]

/** By the words of the form. */
export const sourceWords: Readonly<Record<Source, string>> = {
  id_token: 'ID token',
  access_token: 'Access token',
  user_info: 'User info',
}

/** How a workspace writes the source of an attribute into its name. */
export interface SourceEncoding {
  write(source: Source, path: string): string
  read(name: string): { readonly source: Source; readonly path: string }
}

const prefixes: Readonly<Record<Source, string>> = {
  id_token: '',
  access_token: 'access_token.',
  user_info: 'userinfo.',
}

/**
 * Assumed, see docs/cloudentity.md: every public example names its claims without a prefix, and the
 * specification's one example of a path into the provider's data is `access_token`.
 */
export const assumedEncoding: SourceEncoding = {
  write: (source, path) => `${prefixes[source]}${path}`,
  read(name) {
    const source = sources.find((one) => prefixes[one] !== '' && name.startsWith(prefixes[one]))
    return source === undefined
      ? { source: 'id_token', path: name }
      : { source, path: name.slice(prefixes[source].length) }
  },
}
