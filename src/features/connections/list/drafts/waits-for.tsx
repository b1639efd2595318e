import { useSession } from '#api/context.tsx'
import type { Draft } from '#kept/draft-store.ts'
import { minuteWords } from '#ui/when.ts'
import { waitedFor } from './waited-for.ts'

/** What a draft waits for, and since when nobody went on with it. */
export function WaitsFor({ draft: { values, savedAt } }: { readonly draft: Draft }) {
  const { config } = useSession()
  const field = waitedFor(values, config)
  return (
    <>
      {field === undefined ? ' · ready for review, saved ' : ` · waiting for ${field} since `}
      <time dateTime={new Date(savedAt).toISOString()}>{minuteWords(savedAt)}</time>
    </>
  )
}
