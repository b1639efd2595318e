import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { pickEncoding } from './accept-encoding.ts'
import { type Encoded, encodedOnce, encodings } from './encoded.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
}
const endings: Readonly<Record<string, string>> = { br: '.br', gzip: '.gz' }

/** A folder or file whose name begins with a dot, such as the manifest of the build. */
const hidden = /\/\./

export interface StaticOptions {
  /** Folder of the built page. */
  readonly root: string
  /** Turns a built HTML file into what is sent, e.g. puts the configuration in. */
  readonly page: (html: string) => string
}

/**
 * Serves what the build made. The files are listed once, and a request is looked up in that list,
 * so that no path can lead anywhere else. Rejects when there is no `index.html`.
 */
export async function createStatic({ root, page }: StaticOptions) {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file): [string, string] => [`/${relative(root, file).split(sep).join('/')}`, file])
      .filter(([path]) => !hidden.test(path)),
  )
  const pages = new Map<string, Encoded>()
  for (const [path, file] of files)
    if (path.endsWith('.html')) pages.set(path, encodedOnce(page(await readFile(file, 'utf8'))))
  const index = pages.get('/index.html')
  if (index === undefined) throw new Error('no index.html')

  return async (request: Request): Promise<Response> => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(405, 'This address can only be read.', { allow: 'GET, HEAD' })
    const path = new URL(request.url).pathname
    const html = pages.get(path)
    if (html !== undefined) return htmlAnswer(request, html)
    const file = files.get(path)
    if (file !== undefined && !/\.(br|gz)$/.test(path)) return fileAnswer(request, path, file)
    if (hidden.test(path)) return plain(404, 'Not found.')
    // A missing script must not arrive as a page: an old tab would try to run it.
    if (path.startsWith('/assets/') || extname(path) in types) return plain(404, 'Not found.')
    return htmlAnswer(request, index)
  }

  async function fileAnswer(request: Request, path: string, file: string): Promise<Response> {
    const ready = encodings.filter((name) => files.has(`${path}${endings[name]}`))
    const encoding = pickEncoding(request.headers.get('accept-encoding'), ready)
    const bytes = await readFile(encoding === undefined ? file : `${file}${endings[encoding]}`)
    return answer(request, bytes, encoding, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      // Names below /assets carry a hash of their content.
      'cache-control': path.startsWith('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=3600',
    })
  }
}

function htmlAnswer(request: Request, { plain, coded }: Encoded): Response {
  const encoding = pickEncoding(request.headers.get('accept-encoding'), [...coded.keys()])
  const bytes = encoding === undefined ? undefined : coded.get(encoding)
  return answer(request, bytes ?? plain, encoding, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  })
}

/** HEAD answers what GET would, but for the content (RFC 9110 §9.3.2). */
function answer(
  request: Request,
  bytes: Uint8Array<ArrayBuffer>,
  encoding: string | undefined,
  more: Readonly<Record<string, string>>,
): Response {
  const headers = new Headers({
    ...more,
    'content-length': String(bytes.byteLength),
    vary: 'accept-encoding',
  })
  if (encoding !== undefined) headers.set('content-encoding', encoding)
  return new Response(request.method === 'HEAD' ? null : bytes, { headers })
}

const plain = (status: number, text: string, headers: Record<string, string> = {}) =>
  new Response(text, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  })
