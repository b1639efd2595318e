import { useEffect, useRef, useState } from 'react'
import { useApi, useSession } from '#api/context.tsx'
import { type ApiError, isApiError } from '#api/errors.ts'
import type { Jwt } from '#domain/oidc/tokens/decode.ts'
import { type SignatureResult, checkSignature } from './check-signature.ts'

export type SignatureState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'asking' }
  | { readonly phase: 'settled'; readonly result: SignatureResult }
  /** Our own side failed: nothing is known of the issuer. */
  | { readonly phase: 'failed'; readonly error: ApiError }

/**
 * Verifies one token when asked to. Past the query cache: what a pasted token names is not kept.
 * Render what uses it with the token as key; an answer that comes after it was left goes nowhere.
 */
export function useSignatureCheck(jwt: Jwt): {
  readonly state: SignatureState
  readonly check: () => void
  /** Back to what was before: nothing is known of the signature. */
  readonly stop: () => void
} {
  const client = useApi()
  const { config } = useSession()
  const [state, setState] = useState<SignatureState>({ phase: 'idle' })
  const underWay = useRef<AbortController>(undefined)
  useEffect(() => () => underWay.current?.abort(), [])

  const run = async (signal: AbortSignal) => {
    const ask = {
      document: (url: string) => client.call('probeDocument', { body: { url } }, { signal }),
      keys: (url: string) => client.call('probeKeys', { body: { url } }, { signal }),
    }
    try {
      const result = await checkSignature(jwt, ask, config)
      if (!signal.aborted) setState({ phase: 'settled', result })
    } catch (error) {
      if (signal.aborted) return
      const why = 'The part of this page that verifies could not be loaded. Load the page again.'
      setState(
        isApiError(error)
          ? { phase: 'failed', error }
          : { phase: 'settled', result: { outcome: 'unknown', why } },
      )
    }
  }

  const check = () => {
    underWay.current?.abort()
    underWay.current = new AbortController()
    setState({ phase: 'asking' })
    void run(underWay.current.signal)
  }
  const stop = () => {
    underWay.current?.abort()
    setState({ phase: 'idle' })
  }
  return { state, check, stop }
}
