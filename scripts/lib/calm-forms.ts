import type { Plugin } from 'vite'

/** In `useForm`, after it is mounted: the state of its own, which nobody here reads. */
const told = /updateFormState\(\((\w+)\) => \(\{\s*\.\.\.\1,\s*isReady: true,\s*\}\)\);/g

/**
 * Takes one statement out of react-hook-form: every form is drawn a second time, before anything is
 * painted, to say `isReady` (docs/decisions/0022). Everything that listens is told as it was.
 */
export const calmForms = (): Plugin => ({
  name: 'calm-forms',
  apply: 'build',
  transform: {
    filter: { id: /\/react-hook-form\/dist\/index\.esm\.mjs$/ },
    handler(code) {
      const calm = calmed(code)
      if (calm === undefined)
        this.error('react-hook-form tells `isReady` in another way: see told.')
      return { code: calm, map: null }
    },
  },
})

/** Undefined where the library is not written as it is known. */
export function calmed(code: string): string | undefined {
  return code.match(told)?.length === 1 ? code.replace(told, '') : undefined
}
