import { z } from 'zod'
import { escapeHtml } from '#text/html.ts'
import { readBody, type NodeHandler } from '../../http/node-handler.ts'
import { page, sendPage } from '../../http/page.ts'
import { cloudClients, cloudSecrets } from '../../sentinels-cloudentity.ts'
import { paths } from '../places.ts'

const tokenAnswer = z.object({ access_token: z.string() })
const loginAnswer = z.object({
  authentication_context: z.looseObject({ email: z.string().optional() }),
})
const goOn = z.object({ redirect_to: z.string() })

const form = (email: string) =>
  page(
    'Terms of use',
    `<p>A sample Post Authentication application. You are <strong>${escapeHtml(email)}</strong>.</p>
<form method="post"><button name="act" value="complete">I AGREE</button>
<button name="act" value="abort">I DO NOT</button></form>`,
  )

/** The sample application that a login passes: it asks, and tells the System API. */
export function createSampleApp(origin: string): NodeHandler {
  async function bearer(): Promise<string> {
    const response = await fetch(`${origin}${paths.token.system}`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: cloudClients.sampleApp,
        client_secret: cloudSecrets.sampleApp,
        scope: 'manage_post_authn',
      }),
    })
    return tokenAnswer.parse(await response.json()).access_token
  }

  const call = async (path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${origin}${paths.systemApi}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${await bearer()}`,
        'content-type': 'application/json',
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${response.status}`)
    return response.json()
  }

  return async (req, res) => {
    const { pathname, searchParams } = new URL(req.url ?? '/', origin)
    const [id, login_state] = [searchParams.get('login_id'), searchParams.get('login_state')]
    if (id === null || login_state === null)
      return sendPage(res, 400, page('Nothing to do', '<p>No login came here.</p>'))
    const end = async (path: string, body: object) => {
      const told = await call(`${encodeURIComponent(id)}/${path}`, { id, login_state, ...body })
      res.statusCode = 303
      res.setHeader('location', goOn.parse(told).redirect_to)
      res.end()
    }
    const posted = new URLSearchParams((await readBody(req)).toString())
    const act = pathname.endsWith('/app-aborts') ? 'abort' : posted.get('act')
    if (act === 'complete')
      return end(act, { authentication_context: { customer_number: 'MOCK-4711' } })
    if (act === 'abort')
      return end(act, {
        error: 'access_denied',
        error_description: 'The terms of use were not accepted',
        status_code: 403,
      })
    const query = new URLSearchParams({ login_state })
    const login = loginAnswer.parse(await call(`${encodeURIComponent(id)}?${query}`))
    sendPage(res, 200, form(login.authentication_context.email ?? 'nobody known'))
  }
}
