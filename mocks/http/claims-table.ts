import { escapeHtml } from '#text/html.ts'

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** Claims as a table of HTML; `caption` is ours. */
export const claimsTable = (caption: string, claims: Readonly<Record<string, unknown>>) =>
  `<table><caption>${caption}</caption>
${Object.entries(claims)
  .map(
    ([name, value]) =>
      `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(shown(value))}</td></tr>`,
  )
  .join('\n')}
</table>`
