import { type PublicConfig, publicConfig } from '#domain/wire/public-config.ts'
import { z } from 'zod/mini'

/** What the gateway wrote into the page; undefined when it did not, or not in this shape. */
export function readPublicConfig(page: Document): PublicConfig | undefined {
  const text = page.querySelector<HTMLMetaElement>('meta[name="greencheck"]')?.content
  if (!text) return undefined
  try {
    const read = z.safeParse(publicConfig, JSON.parse(text))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}
