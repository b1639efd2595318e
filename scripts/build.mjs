// `npm run build [folder]`: the dashboard and the gateway as they ship, by default into dist/.
import { build } from './lib/build.mjs'

await build(process.argv[2] ?? 'dist')
