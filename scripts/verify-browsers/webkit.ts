import { createServer } from 'node:net'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { z } from 'zod'
import { begin } from './processes.ts'
import { type Engine, until } from './session.ts'

const library = '/usr/lib/x86_64-linux-gnu'
const answer = z.object({ value: z.unknown() })
const created = z.object({ sessionId: z.string() })

async function miniBrowser(): Promise<string> {
  const folders = (await readdir(library)).filter((name) => name.startsWith('webkit2gtk-4'))
  return `${library}/${folders.sort().at(-1)}/MiniBrowser`
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return z.object({ port: z.number() }).parse(address).port
}

/** WebKitGTK's MiniBrowser, by WebDriver over HTTP. */
export const webkit: Engine = {
  name: 'WebKitGTK',
  start: async ({ display, folder, dark, heard }) => {
    const port = await freePort()
    const driver = begin(
      '/usr/bin/WebKitWebDriver',
      [`--port=${port}`],
      {
        DISPLAY: display,
        HOME: folder,
        XDG_RUNTIME_DIR: folder,
        ...(dark && { GTK_THEME: 'Adwaita:dark' }),
      },
      heard,
    )
    const send = async (method: string, path: string, body?: object): Promise<unknown> => {
      const response = await fetch(`http://127.0.0.1:${port}/session${path}`, {
        method,
        ...(body && { body: JSON.stringify(body) }),
      })
      const { value } = answer.parse(await response.json())
      if (!response.ok) throw new Error(JSON.stringify(value))
      return value
    }
    const options = {
      binary: await miniBrowser(),
      args: [
        '--automation',
        '--javascript-can-open-windows-automatically=true',
        '--enable-write-console-messages-to-stdout=true',
      ],
    }
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } }
    const { sessionId } = await until('WebKitWebDriver', async () =>
      created.parse(await send('POST', '', { capabilities })),
    )
    const post = (path: string, body: object) => send('POST', `/${sessionId}${path}`, body)
    return {
      navigate: (url) => post('/url', { url }),
      run: (script, ...args) => post('/execute/sync', { script, args }),
      click: (element) => post(`/element/${element}/click`, {}),
      type: (element, text) => post(`/element/${element}/value`, { text }),
      window: async () => z.string().parse(await send('GET', `/${sessionId}/window`)),
      windows: async () =>
        z.array(z.string()).parse(await send('GET', `/${sessionId}/window/handles`)),
      switchTo: (handle) => post('/window', { handle }),
      closeWindow: () => send('DELETE', `/${sessionId}/window`),
      end: async () => {
        await send('DELETE', `/${sessionId}`).catch(() => {})
        await driver.end()
      },
    }
  },
}
