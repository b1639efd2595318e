// `npm run dev`: the same as `npm start`, with hot reload in the place of the built page.
import { serve } from './lib/serve.mjs'

await serve({ gateway: ['--import', 'tsx', 'scripts/dev-server.ts'], mode: 'development' })
