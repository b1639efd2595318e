import type { PublicConfig } from '#domain/wire/public-config.ts'
import { escapeHtml } from '#text/html.ts'
import { visibleJson } from '#text/json.ts'

const placeholder = /<meta\s+name="greencheck"[^>]*>/i

/** The built page with the public configuration in its head, in the placeholder where it has one. */
export function renderPage(html: string, config: PublicConfig): string {
  const meta = `<meta name="greencheck" content="${escapeHtml(visibleJson(config, 0))}" />`
  // Replaced by a function: a `$` in the configuration is no replacement pattern.
  if (placeholder.test(html)) return html.replace(placeholder, () => meta)
  return html.replace(/<\/head>/i, (end) => `${meta}${end}`)
}
