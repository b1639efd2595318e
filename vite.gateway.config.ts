import { defineConfig } from 'vite'

/**
 * The gateway as it ships: one module for plain `node`, with what it uses of its dependencies. Read
 * whole from node_modules they took a third of an idle gateway's memory (docs/decisions/0018).
 */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'gateway/main.ts',
    outDir: 'dist/gateway',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    // Comments stay where people read them: the dictionary's name libraries that do not ship. Those
    // of licences stay here too.
    rollupOptions: {
      output: {
        entryFileNames: 'main.js',
        comments: { legal: true, annotation: true, jsdoc: false },
      },
    },
  },
})
