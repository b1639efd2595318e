import { Stack } from '#ui/stack.tsx'
import { Verdict } from '#ui/verdict.tsx'

interface Props {
  /** What was removed from a pasted value. */
  readonly removed: string
  /** What the value looks like, and should not. */
  readonly doubt?: string | undefined
}

/** What was noticed about a pasted value. */
export function PastedStatus({ removed, doubt }: Props) {
  return (
    <Stack gap="tight">
      {removed !== '' && <Verdict kind="none">{removed}</Verdict>}
      {doubt && <Verdict kind="warn">{doubt}</Verdict>}
    </Stack>
  )
}
