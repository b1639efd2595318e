import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { escapeHtml } from '#text/html.ts'
import { toNodeHandler, type NodeHandler } from '../http/node-handler.ts'
import { page, sendPage } from '../http/page.ts'
import { sessionEnded } from '../login/interaction.ts'
import { createDemoApp } from './demo/demo-app.ts'
import { createPortal } from './demo/portal.ts'
import { createCloudInteraction } from './login/interaction.ts'
import { createLogins } from './login/logins.ts'
import { createCloudProvider } from './login/provider.ts'
import { addIdTokenClaims } from './login/token-claims.ts'
import { paths } from './places.ts'
import { createSampleApp } from './system/sample-app.ts'
import { createSystemApi } from './system/api.ts'
import type { Workspace } from './workspace.ts'

export interface FaceOptions {
  /** Where people meet it, e.g. `http://localhost:4700`. */
  readonly origin: string
  readonly workspace: Workspace
  /** Which identity providers count as https. */
  readonly originRules: OriginRules
}

/** Where the product's form shows what Auth0 has to be given; its literal form is not published. */
const redirectUrlPage = (callback: string) =>
  page(
    'Redirect URL',
    `<p>Add it to the Allowed Callback URLs of the application at Auth0.</p>
<p><code>${escapeHtml(callback)}</code></p>`,
  )

/** Everything of the workspace that a browser meets, and its APIs. */
export function createCloudFace({ origin, workspace, originRules }: FaceOptions): NodeHandler {
  const provider = createCloudProvider(origin, workspace)
  addIdTokenClaims(provider, workspace.state, workspace.keys)
  const toProvider = provider.callback()
  const logins = createLogins({ origin, cloud: workspace, originRules })
  const interaction = createCloudInteraction(provider, workspace, logins)
  const api = toNodeHandler((request) => workspace.fetch(request), origin)
  const system = toNodeHandler(createSystemApi(origin, workspace, logins), origin)
  const portal = createPortal(provider, workspace)
  const demo = createDemoApp(origin)
  const sampleApp = createSampleApp(origin)

  /** The interaction's cookie does not come along here: its own address goes on with the login. */
  const callback: NodeHandler = (req, res) => {
    const uid = logins.receive(new URL(req.url ?? '/', origin).searchParams)
    if (uid === undefined) return sessionEnded(res)
    res.statusCode = 303
    res.setHeader('location', `${paths.login}/${uid}/resume`)
    res.end()
  }

  const places: readonly (readonly [path: string, NodeHandler])[] = [
    [paths.systemApi, system],
    [`${paths.login}/`, interaction],
    [paths.callback, callback],
    [
      paths.redirectUrl,
      (_req, res) => sendPage(res, 200, redirectUrlPage(`${origin}${paths.callback}`)),
    ],
    [paths.demo, demo],
    [paths.portal, portal],
    [paths.sampleApp, sampleApp],
  ]

  return (req, res) => {
    const { pathname } = new URL(req.url ?? '/', origin)
    const place = places.find(([path]) => pathname.startsWith(path))
    if (place) return place[1](req, res)
    if (!pathname.startsWith(`${paths.workspace}/`)) return api(req, res)
    // The library lives below the workspace, and takes the path in front from what it was.
    Object.assign(req, { originalUrl: req.url })
    req.url = req.url?.slice(paths.workspace.length)
    return toProvider(req, res)
  }
}
