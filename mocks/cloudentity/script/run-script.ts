import {
  newQuickJSWASMModule,
  newVariant,
  RELEASE_SYNC,
  shouldInterruptAfterDeadline,
  type QuickJSContext,
  type QuickJSHandle,
} from 'quickjs-emscripten'
import { isObject, parseJson } from '#domain/wire/json.ts'

/**
 * The bounds of one run. Memory is that of WebAssembly, in pages of 64 KiB: the engine's own limit
 * does not count the size of what it allocates.
 */
const bounds = { milliseconds: 1000, pages: { initial: 256, maximum: 512 }, stackBytes: 512 * 1024 }

export interface ScriptRun {
  /** What the script returned, an object. */
  readonly output?: Readonly<Record<string, unknown>>
  readonly stdout: string
  readonly stderr: string
  /** Why there is no output. */
  readonly error?: string
  /** As `12ms`. */
  readonly duration: string
}

/** `module.exports = async function (context) { … return { authn_ctx: { … } } }` */
const call = `(async () => JSON.stringify(await module.exports(JSON.parse(__input))))()`

function addConsole(vm: QuickJSContext, stdout: string[], stderr: string[]): void {
  const write = (to: string[]) =>
    vm.newFunction('write', (...args: QuickJSHandle[]) => {
      to.push(args.map((one) => inLine(vm.dump(one))).join(' '))
    })
  const console = vm.newObject()
  for (const name of ['log', 'info']) vm.setProp(console, name, write(stdout))
  for (const name of ['warn', 'error']) vm.setProp(console, name, write(stderr))
  vm.setProp(vm.global, 'console', console)
}

const inLine = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** `name: message` of what was thrown. */
function thrown(vm: QuickJSContext, handle: QuickJSHandle): Error {
  const value: unknown = vm.dump(handle)
  const text = isObject(value)
    ? [value['name'], value['message']].filter(Boolean).join(': ')
    : String(value)
  return new Error(text)
}

/** Loads the script, calls it, and answers the JSON its promise was fulfilled with. */
function evaluated(vm: QuickJSContext, body: string): string {
  const evaluate = (code: string, file: string) => {
    const made = vm.evalCode(code, file)
    if (made.error) throw thrown(vm, made.error)
    return made.value
  }
  evaluate(`const module = { exports: {} };\n${body}`, 'script.js')
  const promise = evaluate(call, 'call.js')
  const jobs = vm.runtime.executePendingJobs()
  if (jobs.error) throw thrown(vm, jobs.error)
  const state = vm.getPromiseState(promise)
  if (state.type === 'pending') throw new Error('the script waits for something that never comes')
  if (state.type === 'rejected') throw thrown(vm, state.error)
  return String(vm.dump(state.value))
}

/**
 * Runs a script in an engine of its own: no file, no network, and bounds on time and memory. The
 * engine's memory is dropped whole after the run: a script that broke its stack leaves it in no
 * state to be taken apart.
 */
export async function runScript(body: string, input: unknown = {}): Promise<ScriptRun> {
  const wasmMemory = new WebAssembly.Memory(bounds.pages)
  const engine = await newQuickJSWASMModule(newVariant(RELEASE_SYNC, { wasmMemory }))
  const started = performance.now()
  const runtime = engine.newRuntime({
    maxStackSizeBytes: bounds.stackBytes,
    interruptHandler: shouldInterruptAfterDeadline(Date.now() + bounds.milliseconds),
  })
  const vm = runtime.newContext()
  const stdout: string[] = []
  const stderr: string[] = []
  const said = () => ({
    stdout: stdout.join('\n'),
    stderr: stderr.join('\n'),
    duration: `${Math.round(performance.now() - started)}ms`,
  })
  try {
    addConsole(vm, stdout, stderr)
    vm.setProp(vm.global, '__input', vm.newString(JSON.stringify(input)))
    const output = parseJson(evaluated(vm, body))
    if (!isObject(output)) throw new Error('the script returned no object')
    return { ...said(), output }
  } catch (error) {
    return { ...said(), error: error instanceof Error ? error.message : String(error) }
  }
}
