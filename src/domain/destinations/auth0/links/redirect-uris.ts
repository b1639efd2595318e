export interface RedirectUri {
  readonly uri: string
  readonly usable: boolean
  /** Why not, or what to know; undefined when there is nothing to say. */
  readonly note?: string
}

interface Client {
  readonly callbacks: readonly string[]
  readonly app_type?: string | undefined
}

const refused = new Set(['javascript:', 'data:', 'vbscript:', 'file:', 'blob:', 'about:'])

function judge(uri: string, appType: string | undefined): RedirectUri {
  const no = (note: string): RedirectUri => ({ uri, usable: false, note })
  if (uri.includes('*')) return no('A wildcard stands for many addresses; a link needs one.')
  // Auth0 fills {organization_name} at login; a link has to carry the result.
  if (/[{}]/.test(uri)) return no('A placeholder stands for many addresses; a link needs one.')
  if (!URL.canParse(uri)) return no('Not a URL.')
  const { protocol, origin } = new URL(uri)
  if (protocol === 'https:') return { uri, usable: true }
  if (protocol === 'http:') {
    const note = `The callback at ${origin} is not encrypted: for development only.`
    return { uri, usable: true, note }
  }
  if (refused.has(protocol)) return no(`“${protocol}” leads to no application.`)
  return appType === 'native'
    ? { uri, usable: true, note: 'Opens the app on the device, nothing in a desktop browser.' }
    : no(`“${protocol}” is for native applications.`)
}

/** An application's callbacks as redirect URIs of a link, in its own order, each once. */
export const redirectUris = ({ callbacks, app_type }: Client): RedirectUri[] =>
  [...new Set(callbacks)].map((uri) => judge(uri, app_type))

export const usableRedirectUris = (client: Client): RedirectUri[] =>
  redirectUris(client).filter(({ usable }) => usable)
