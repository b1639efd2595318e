import { parseJson } from '#domain/wire/json.ts'
import { type PublicConfig, isPublicConfig } from '#domain/wire/public-config.ts'

/** What the gateway wrote into the page; undefined when it did not, or not in this shape. */
export function readPublicConfig(page: Document): PublicConfig | undefined {
  const text = page.querySelector<HTMLMetaElement>('meta[name="greencheck"]')?.content
  const value = text ? parseJson(text) : undefined
  return isPublicConfig(value) ? value : undefined
}
