import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'
import { begin } from './processes.ts'
import { type Engine, until } from './session.ts'

const packet = z.tuple([
  z.number(),
  z.number(),
  z.nullable(z.object({ message: z.string() })),
  z.unknown(),
])

/** Marionette: WebDriver's commands over a socket, `length:[0,id,command,parameters]`. */
async function marionette(port: number) {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  const waiting = new Map<number, (answer: z.output<typeof packet>) => void>()
  let rest = Buffer.alloc(0)
  let last = 0
  socket.on('data', (data) => {
    rest = Buffer.concat([rest, Buffer.from(data)])
    for (;;) {
      const colon = rest.indexOf(':')
      const end = colon + 1 + Number(rest.subarray(0, Math.max(0, colon)).toString())
      if (colon < 0 || rest.length < end) return
      const read: unknown = JSON.parse(rest.subarray(colon + 1, end).toString())
      rest = rest.subarray(end)
      // It greets with an object.
      if (Array.isArray(read)) {
        const answer = packet.parse(read)
        waiting.get(answer[1])?.(answer)
      }
    }
  })
  return async (command: string, parameters: object): Promise<unknown> => {
    const id = ++last
    const text = JSON.stringify([0, id, command, parameters])
    const answered = new Promise<z.output<typeof packet>>((resolve) => waiting.set(id, resolve))
    socket.write(`${Buffer.byteLength(text)}:${text}`)
    const [, , error, result] = await answered
    if (error) throw new Error(error.message)
    return result
  }
}

const prefs = (dark: boolean) => ({
  'marionette.port': 0,
  'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
  'dom.disable_open_during_load': false,
  'devtools.console.stdout.content': true,
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'app.update.disabledForTesting': true,
})

/** Firefox ESR, by Marionette: Debian has no geckodriver for it. */
export const firefox: Engine = {
  name: 'Firefox',
  start: async ({ display, folder, dark, heard }) => {
    const profile = join(folder, 'profile')
    await mkdir(profile)
    const lines = Object.entries(prefs(dark)).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    )
    await writeFile(join(profile, 'user.js'), lines.join('\n'))
    const browser = begin(
      '/usr/bin/firefox-esr',
      ['--marionette', '--no-remote', '--profile', profile],
      { DISPLAY: display, HOME: folder },
      heard,
    )
    const port = await until('Marionette', async () =>
      Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8')),
    )
    const send = await until('Marionette', () => marionette(port))
    await send('WebDriver:NewSession', {})
    return {
      navigate: (url) => send('WebDriver:Navigate', { url }),
      run: async (script, ...args) =>
        z
          .object({ value: z.unknown() })
          .parse(await send('WebDriver:ExecuteScript', { script, args })).value,
      click: (id) => send('WebDriver:ElementClick', { id }),
      type: (id, text) => send('WebDriver:ElementSendKeys', { id, text }),
      window: async () =>
        z.object({ value: z.string() }).parse(await send('WebDriver:GetWindowHandle', {})).value,
      windows: async () => z.array(z.string()).parse(await send('WebDriver:GetWindowHandles', {})),
      switchTo: (handle) =>
        // Of itself it would give the window the focus, as no person has.
        send('WebDriver:SwitchToWindow', { handle, focus: false }),
      closeWindow: () => send('WebDriver:CloseWindow', {}),
      end: async () => {
        await browser.end()
      },
    }
  },
}
