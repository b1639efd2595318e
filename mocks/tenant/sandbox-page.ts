import { escapeHtml } from '#text/html.ts'
import type { Panel, SwitchStatus } from './panel.ts'

function row({ id, label, what, mode, armed }: SwitchStatus<string>): string {
  const status = mode === 'state' ? (armed ? 'On' : 'Off') : armed ? `Armed: ${armed}` : 'Not armed'
  const action = mode === 'state' ? 'Switch on' : 'Arm'
  return `<li>
  <form method="post" action="/sandbox/arm">
    <h2>${escapeHtml(label)}</h2>
    <p>${escapeHtml(what)}.</p>
    <p><strong>${status}</strong></p>
    <input type="hidden" name="id" value="${id}">
    <button aria-label="${action}: ${escapeHtml(label)}">${action}</button>
  </form>
</li>`
}

const style = `
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
  ul { list-style: none; padding: 0 } li { border-top: 1px solid #999; padding: .5rem 0 }
  h2 { font-size: 1rem; margin: .5rem 0 0 } p { margin: .25rem 0 }
  button { font: inherit; padding: .25rem .75rem; min-height: 2rem }
  :root { color-scheme: light dark }`

const page = (rows: readonly SwitchStatus<string>[]) => `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>Sandbox panel</title>
  <style>${style}</style>
</head>
<body>
<main>
  <h1>Sandbox panel</h1>
  <p>Choose what the sandbox does next. It holds until it was used, or until reset.</p>
  <form method="post" action="/sandbox/reset"><button>Reset everything</button></form>
  <ul>${rows.map(row).join('\n')}</ul>
</main>
</body>
</html>`

const back = () => new Response(null, { status: 303, headers: { location: '/sandbox' } })

/** The sandbox page: plain forms, so that it works without script. */
export async function answerSandboxPage<Id extends string>(
  { panel, issued }: { readonly panel: Panel<Id>; readonly issued: readonly string[] },
  request: Request,
): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (request.method === 'GET' && pathname === '/sandbox')
    return new Response(page(panel.list()), {
      headers: { 'content-type': 'text/html; charset=utf-8' },
    })
  if (request.method === 'GET' && pathname === '/sandbox/issued') return Response.json(issued)
  if (request.method !== 'POST') return new Response('Not found', { status: 404 })
  if (pathname === '/sandbox/reset') {
    panel.reset()
    return back()
  }
  if (pathname !== '/sandbox/arm') return new Response('Not found', { status: 404 })
  const form = new URLSearchParams(await request.text())
  const chosen = panel.list().find(({ id }) => id === form.get('id'))
  const times = Number(form.get('times') ?? 1)
  if (!chosen || !Number.isInteger(times) || times < 1)
    return new Response('No such switch', { status: 400 })
  panel.arm(chosen.id, times)
  return back()
}
