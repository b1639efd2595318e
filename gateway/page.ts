import type { PublicConfig } from '#domain/wire/public-config.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for an attribute value or an element, in HTML. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character)

const placeholder = /<meta\s+name="greencheck"[^>]*>/i

/** The built page with the public configuration in its head, in the placeholder where it has one. */
export function renderPage(html: string, config: PublicConfig): string {
  const meta = `<meta name="greencheck" content="${escapeHtml(JSON.stringify(config))}" />`
  // Replaced by a function: a `$` in the configuration is no replacement pattern.
  if (placeholder.test(html)) return html.replace(placeholder, () => meta)
  return html.replace(/<\/head>/i, (end) => `${meta}${end}`)
}
