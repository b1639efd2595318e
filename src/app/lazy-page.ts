import { lazyRouteComponent } from '@tanstack/react-router'

/** A part of the program could not be fetched: a new version was deployed, or the network failed. */
export class ChunkError extends Error {
  override readonly name = 'ChunkError'
}

/**
 * A page whose code is fetched when it is needed. The router would reload the document by itself
 * when that fails, and with it throw away what was typed; a named error leaves that to the operator.
 */
export const lazyPage: typeof lazyRouteComponent = (importer, exportName) =>
  lazyRouteComponent(
    () =>
      importer().catch((cause: unknown) => {
        throw new ChunkError('A part of the program did not load.', { cause })
      }),
    exportName,
  )
