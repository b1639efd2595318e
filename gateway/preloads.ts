import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod/mini'
import { matchPath } from '#text/match-path.ts'

/** As the build writes it down (scripts/lib/screen-files.ts). */
const written = z.object({
  app: z.array(z.string()),
  screens: z.record(z.string(), z.array(z.string())),
})

/**
 * The `Link` header (RFC 8288) of a page at a path: the files its screen is made of. They are
 * fetched while the page's first script signs in; without this, after it.
 *
 * Of a path that is not known, those that every screen takes.
 */
export async function createPreloads(
  root: string,
): Promise<(path: string | undefined) => string | undefined> {
  const text = await readFile(join(root, '.vite/screens.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return () => undefined
  const { app, screens } = written.parse(JSON.parse(text))
  const ofScreen = Object.entries(screens)
  return (path) => {
    const of = ofScreen.find(([pattern]) => path !== undefined && matchPath(pattern, path))
    const [, files = []] = of ?? []
    return [...app, ...files].map(link).join(', ')
  }
}

const link = (file: string) =>
  file.endsWith('.css')
    ? `</${file}>; rel=preload; as=style; crossorigin; fetchpriority=low`
    : `</${file}>; rel=modulepreload; crossorigin; fetchpriority=low`
