import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { ApiError } from './errors.ts'

/**
 * A mutation whose input may hold a secret. TanStack Query keeps `variables` in its mutation
 * cache, so the input goes by closure and is forgotten when the call has settled.
 *
 * `submit` rejects with the ApiError; while a call is under way it starts no second one but
 * returns the first (a double click, Enter held down).
 */
export function useSecretMutation<Input, Output>(run: (input: Input) => Promise<Output>) {
  const held = useRef<Input | undefined>(undefined)
  const underWay = useRef<Promise<Output> | undefined>(undefined)
  const { mutateAsync, data, error, failureReason, isPending, isSuccess, reset } = useMutation<
    Output,
    ApiError
  >({
    mutationFn: () => {
      if (held.current === undefined) throw new Error('The input was forgotten already.')
      return run(held.current)
    },
    gcTime: 0,
  })

  const submit = (input: Input): Promise<Output> => {
    if (underWay.current) return underWay.current
    held.current = input
    underWay.current = mutateAsync().finally(() => {
      held.current = undefined
      underWay.current = undefined
    })
    return underWay.current
  }
  return { submit, data, error, failureReason, isPending, isSuccess, reset }
}
