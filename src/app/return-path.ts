import { callback, home } from './paths.ts'

/**
 * Where to go after signing in: a path of this origin, whatever was asked for. Judged by what a
 * browser makes of it, before and after it is put together again: `//host`, `/\host` and
 * `/<tab>/host` are other hosts, and `/.//host` becomes one (WHATWG URL §4.4).
 */
export function safeReturnPath(wanted: unknown, origin: string): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/')) return home
  const path = resolve(wanted, origin)
  if (path === undefined || path.startsWith('//') || resolve(path, origin) !== path) return home
  // Coming back to the callback would look for a code that has been used.
  return new URL(path, origin).pathname === callback ? home : path
}

/** Path, query and fragment of what `wanted` leads to; undefined when that is elsewhere. */
function resolve(wanted: string, origin: string): string | undefined {
  const url = URL.canParse(wanted, origin) ? new URL(wanted, origin) : undefined
  return url?.origin === origin ? url.pathname + url.search + url.hash : undefined
}
