// `npm start`: installs, builds, and runs the dashboard against the sandbox tenant.
import { serve } from './lib/serve.mjs'

await serve({
  gateway: ['dist/gateway/main.js'],
  mode: 'production',
  prepare: async () => {
    process.stdout.write('Building …\n')
    const { build } = await import('./lib/build.mjs')
    await build('dist')
  },
})
