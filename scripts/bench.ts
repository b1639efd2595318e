import process from 'node:process'

/**
 * `npm run bench [-- <name> [arguments]]`: how fast a part is, on this machine, now. Not part of
 * `npm test`: a figure that fails on a busy machine teaches nobody anything.
 */
type Bench = (args: readonly string[]) => Promise<boolean>

const benches: Readonly<Record<string, Bench>> = {
  doctor: async () => (await import('./bench/doctor.ts')).benchDoctor(),
  screens: async (args) => (await import('./bench/screens.ts')).benchScreens(args),
  page: async (args) => (await import('./bench/page.ts')).benchPage(args),
  gateway: async (args) => (await import('./bench/gateway.ts')).benchGateway(args),
}

const [name = 'doctor', ...args] = process.argv.slice(2)
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined
if (bench === undefined) {
  console.error(`There is no bench ${name}: ${Object.keys(benches).join(', ')}`)
  process.exit(64)
}
process.exit((await bench(args)) ? 0 : 1)
