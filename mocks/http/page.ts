import type { ServerResponse } from 'node:http'
import { escapeHtml } from '#text/html.ts'

const css = `:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:26rem;margin:4rem auto;padding:0 1rem}
button{font:inherit;display:block;width:100%;min-height:2.75rem;margin:.5rem 0;padding:.5rem 1rem;text-align:left;overflow-wrap:anywhere}
h2{font-size:1rem;margin:2rem 0 .5rem}
label{display:block;margin:.75rem 0}
input:not([type=hidden]){font:inherit;display:block;box-sizing:border-box;width:100%;min-height:2.75rem;margin-top:.25rem;padding:.5rem}
code{overflow-wrap:anywhere}`

/** A page of the sandbox: no script, no remote parts. `main` is HTML, escaped by the caller. */
export function page(title: string, main: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><link rel="icon" href="data:,"><style>${css}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>
${main}
</main></body></html>`
}

export function sendPage(res: ServerResponse, status: number, html: string): void {
  res.statusCode = status
  res.setHeader('content-type', 'text/html; charset=utf-8')
  res.setHeader('cache-control', 'no-store')
  res.setHeader(
    'content-security-policy',
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'",
  )
  res.end(html)
}
