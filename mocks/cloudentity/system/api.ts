import { z } from 'zod'
import { LoginFailed } from '../../federation/login-failed.ts'
import { AdminError, notFound, unauthorized } from '../admin/errors.ts'
import { parsed } from '../admin/parse.ts'
import type { AppSession, Logins } from '../login/logins.ts'
import { generationOn } from '../panel.ts'
import { paths, tenantId, workspaceId } from '../places.ts'
import type { Workspace } from '../workspace.ts'

const completing = z.looseObject({
  login_state: z.string(),
  authentication_context: z.looseObject({}).default({}),
})
const aborting = z.looseObject({
  login_state: z.string(),
  error: z.string().optional(),
  error_description: z.string().optional(),
  status_code: z.number().optional(),
})

/** The login as an application sees it (specification of the System API: LoginSessionResponse). */
const shown = ({ id, idp, context }: AppSession) => ({
  id,
  tenant_id: tenantId,
  server_id: workspaceId,
  idp_id: idp.id,
  idp_subject: context['idp_sub'],
  subject: context['sub'],
  amr: context['amr'],
  authentication_context: context,
})

/** `/api/system/{tid}/post-authn/{login}[/complete|/abort]`: what an application says of a login. */
export function createSystemApi(origin: string, workspace: Workspace, logins: Logins) {
  async function answer(request: Request): Promise<Response> {
    const client = await workspace.tokens.clientOf('system', request, 'manage_post_authn')
    if (client === undefined) throw unauthorized()
    const { pathname, searchParams } = new URL(request.url)
    const [id = '', act] = pathname.slice(paths.systemApi.length).split('/')
    const session = logins.appSession(id)
    const demand = (loginState: string | null) => {
      if (session?.loginState !== loginState) throw notFound('login')
      return session
    }
    const back = ({ uid }: AppSession) =>
      Response.json({ redirect_to: `${origin}${paths.login}/${uid}/resume` })
    if (request.method === 'GET' && act === undefined)
      return Response.json(shown(demand(searchParams.get('login_state'))))
    const body: unknown = await request.json().catch(() => undefined)
    if (act === 'complete') {
      const { login_state: loginState, authentication_context: context } = parsed(completing, body)
      const found = demand(loginState)
      logins.completeApp(found, context)
      return back(found)
    }
    if (act === 'abort') {
      const { login_state: loginState, error, error_description: words } = parsed(aborting, body)
      const found = demand(loginState)
      found.outcome = new LoginFailed(error ?? 'access_denied', words ?? 'the application aborted')
      return back(found)
    }
    throw notFound('path')
  }

  return async (request: Request): Promise<Response> => {
    try {
      return await answer(request)
    } catch (error) {
      if (error instanceof AdminError) return error.toResponse(generationOn(workspace.panel))
      throw error
    }
  }
}
