import { describe, expect, it } from 'vitest'
import { runScript } from './run-script.ts'

const returns = (code: string) => runScript(`module.exports = async (context) => (${code})`)

describe('a script', () => {
  it('gets the context, and its console is kept', async () => {
    const body = `module.exports = async function ({ authn_ctx }) {
      console.log('seen', authn_ctx, 1)
      console.error('oh')
      return { authn_ctx: { email: authn_ctx.email.toUpperCase() } }
    }`
    expect(await runScript(body, { authn_ctx: { email: 'a@b.example' } })).toEqual({
      output: { authn_ctx: { email: 'A@B.EXAMPLE' } },
      stdout: 'seen {"email":"a@b.example"} 1',
      stderr: 'oh',
      duration: expect.stringMatching(/^\d+ms$/),
    })
  })

  it('may as well be no async function', async () => {
    const { output } = await runScript('module.exports = () => ({ a: 1 })')
    expect(output).toEqual({ a: 1 })
  })

  it('meets nothing of this process', async () => {
    const names = ['process', 'require', 'fetch', 'setTimeout', 'WebAssembly']
    const { output } = await returns(`{ types: [${names.map((one) => `typeof ${one}`).join()}] }`)
    expect(output).toEqual({ types: names.map(() => 'undefined') })
  })

  it('leaves nothing to the next one', async () => {
    await runScript('globalThis.left = 1; module.exports = () => ({})')
    expect((await returns('{ left: typeof left }')).output).toEqual({ left: 'undefined' })
  })

  it.each([
    ['throws', 'module.exports = () => { throw new TypeError("no") }', 'TypeError: no'],
    ['throws a text', 'module.exports = () => { throw "no" }', 'no'],
    ['cannot be read', 'module.exports = (', 'SyntaxError'],
    ['exports nothing', '', 'TypeError'],
    ['returns no object', 'module.exports = () => "text"', 'returned no object'],
    ['returns nothing', 'module.exports = () => {}', 'returned no object'],
    ['waits for ever', 'module.exports = () => new Promise(() => {})', 'never comes'],
    ['loops', 'module.exports = () => { for (;;) {} }', 'interrupted'],
    ['loops while it loads', 'for (;;) {}', 'interrupted'],
    ['calls itself', 'module.exports = function f() { return f() }', 'stack'],
    [
      'takes all memory',
      'module.exports = () => { const a = []; for (;;) a.push(new Uint8Array(1e6)) }',
      'out of memory',
    ],
  ])('that %s ends with why', async (_, body, error) => {
    const run = await runScript(body)
    expect(run.error).toContain(error)
    expect(run).not.toHaveProperty('output')
  })
})
