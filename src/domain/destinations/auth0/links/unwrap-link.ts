/** A service that puts its own address in place of the links in a mail or on a page. */
interface Wrapper {
  readonly name: string
  readonly host: RegExp
  /** Where the link stands in it; undefined: only the service knows. */
  readonly inner: (url: URL) => string | undefined
}

const parameter =
  (...names: readonly string[]) =>
  (url: URL) =>
    names.flatMap((name) => url.searchParams.get(name) ?? [])[0]

/** Proofpoint's second form: “-” stands for “%” and “_” for “/”. */
const dashed = (url: URL) =>
  decoded((url.searchParams.get('u') ?? '').replaceAll('-', '%').replaceAll('_', '/'))

const runs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Its third: behind “;” stand the characters that each “*” was put for, and “**A” for two of them. */
function starred({ href }: URL): string | undefined {
  const [, masked = '', encoded = ''] = /\/v3\/__(.*?)__;([\w-]*)/.exec(href) ?? []
  if (masked === '') return undefined
  const left = Array.from(fromBase64(encoded) ?? '')
  const link = masked.replace(/\*\*([\w-])|\*/g, (_, run?: string) =>
    left.splice(0, run === undefined ? 1 : runs.indexOf(run) + 2).join(''),
  )
  return link.replace(/^(https?):\/(?!\/)/, '$1://')
}

const lastSegment = ({ pathname }: URL) => decoded(pathname.slice(pathname.lastIndexOf('/') + 1))

const wrappers: readonly Wrapper[] = [
  {
    name: 'Microsoft Safe Links',
    host: /\.safelinks\.protection\.(?:outlook\.com|office365\.us|partner\.outlook\.cn)$/,
    inner: parameter('url'),
  },
  { name: 'Microsoft Teams', host: /^statics\.teams\.cdn\.office\.net$/, inner: parameter('url') },
  {
    name: 'Proofpoint',
    host: /^urldefense(?:\.proofpoint)?\.(?:com|us)$/,
    inner: (url) =>
      url.pathname.startsWith('/v3/')
        ? starred(url)
        : url.pathname.startsWith('/v2/')
          ? dashed(url)
          : parameter('u')(url),
  },
  {
    name: 'Mimecast',
    host: /(?:^|\.)(?:mimecast|mimecastprotect)\.com$/,
    inner: parameter('url', 'u'),
  },
  { name: 'Barracuda', host: /^linkprotect\.cudasvc\.com$/, inner: parameter('a', 'url') },
  {
    name: 'Google',
    host: /^(?:www\.)?google\.[a-z.]{2,6}$/,
    inner: parameter('q', 'url'),
  },
  { name: 'YouTube', host: /^(?:www\.)?youtube\.com$/, inner: parameter('q') },
  { name: 'Cisco', host: /^secure-web\.cisco\.com$/, inner: lastSegment },
  {
    name: 'Check Point',
    host: /^(?:url\.avanan\.click|protect\.checkpoint\.com)$/,
    inner: ({ href }) => /___(https?:\/\/.*?)___/.exec(href)?.[1],
  },
  {
    name: 'Sophos',
    host: /(?:^|\.)protection\.sophos\.com$/,
    inner: (url) => fromBase64(url.searchParams.get('u') ?? ''),
  },
  { name: 'Trend Micro', host: /(?:^|\.)trendmicro\.com$/, inner: parameter('url') },
  { name: 'Trellix', host: /^protect\d?\.fireeye\.com$/, inner: parameter('u') },
  { name: 'Symantec', host: /^clicktime\.symantec\.com$/, inner: parameter('u') },
  { name: 'Slack', host: /^slack-redir\.net$/, inner: parameter('url') },
  { name: 'Facebook', host: /^lm?\.facebook\.com$/, inner: parameter('u') },
  { name: 'LinkedIn', host: /^(?:www\.)?linkedin\.com$/, inner: parameter('url') },
]

export interface Unwrapped {
  /** Who wrapped it. */
  readonly by: string
  /** Undefined: only the service knows. */
  readonly link: string | undefined
}

/** The link inside of another; undefined where it is wrapped by nobody that is known. */
export function unwrapLink(url: URL): Unwrapped | undefined {
  const wrapper = wrappers.find(({ host }) => host.test(url.hostname))
  if (!wrapper) return undefined
  const link = wrapper.inner(url)?.trim()
  const isLink = link !== undefined && /^https?:\/\//i.test(link) && URL.canParse(link)
  return { by: wrapper.name, link: isLink ? link : undefined }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function fromBase64(text: string): string | undefined {
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return new TextDecoder().decode(Uint8Array.from(bytes, (one) => one.charCodeAt(0)))
  } catch {
    return undefined
  }
}
