import { startTestHouse } from '../federation/stack.helper.ts'
import { createTestBrowser, form, type TestBrowser } from '../http/browser.helper.ts'
import { paths } from './places.ts'
import { auth0Path, callAdmin, idpBody, machineToken, pointsPath } from './workspace.helper.ts'

type Fields = Readonly<Record<string, string>>

/** Claims of a table on a page, by its caption. */
export function tableOf(html: string, caption: string): Record<string, string> {
  const [, rows = ''] = new RegExp(`<caption>${caption}</caption>([^]*?)</table>`).exec(html) ?? []
  const cells = rows.matchAll(/<th scope="row">([^<]*)<\/th><td>([^<]*)<\/td>/g)
  return Object.fromEntries([...cells].map(([, name = '', value = '']) => [name, value]))
}

const button = (name: string, value: string): Fields => ({ [name]: value })

/** What a person does on each page of a login. */
export const person = {
  picks: (id: string) => button('idp', id),
  is: (email: string) => button('account', email),
  allows: button('consent', 'allow'),
  denies: button('consent', 'deny'),
  agrees: button('act', 'complete'),
  refuses: button('act', 'abort'),
}

/** A whole sandbox, and people who log in to the demo application by following redirects. */
export async function startCloudHouse() {
  const house = await startTestHouse()
  const { origins, workspace } = { origins: house.origins, workspace: house.sandbox.workspace }
  const at = origins.cloudentity
  const token = await machineToken(fetch, at)
  const admin = (method: string, path: string, body?: object) =>
    callAdmin(fetch, at, token, method, path, body)

  /** An identity provider to acme; what it answers is expected to be a success. */
  async function connect(more: object = {}, settings: object = {}): Promise<string> {
    const body = idpBody(more, { domain: new URL(origins.http).host, ...settings })
    const { status, json } = await admin('POST', auth0Path, body)
    if (status !== 201) throw new Error(JSON.stringify(json))
    return json.id
  }

  /** Assigns a script; what else is assigned stays. */
  async function assign(idp: string, script_id: string): Promise<void> {
    const { execution_points: points } = (await admin('GET', pointsPath)).json
    const own = { tenant_id: 'acme', server_id: 'customers', type: 'post_authn_ctx' }
    const next = [...points, { ...own, target_fk: idp, script_id }]
    await admin('PUT', pointsPath, { execution_points: next })
  }

  /** Opens an address and does one thing on each page that comes. */
  async function walkOn(by: TestBrowser, address: string, steps: readonly Fields[]) {
    let { response, url } = await by.follow(address)
    const seen = [url]
    for (const step of steps) {
      // A login that failed is over: nobody is asked for the rest.
      if (new URL(url).pathname === paths.demo) break
      await response.body?.cancel()
      ;({ response, url } = await by.follow(url, form(step)))
      seen.push(url)
    }
    return { by, url, html: await response.text(), status: response.status, seen }
  }

  /** From the demo application's login on. */
  const walk = (steps: readonly Fields[], by = createTestBrowser([]), query: Fields = {}) =>
    walkOn(by, `${at}${paths.demo}/login?${new URLSearchParams(query)}`, steps)

  return { ...house, workspace, at, admin, connect, assign, walk, walkOn }
}
export type CloudHouse = Awaited<ReturnType<typeof startCloudHouse>>
