import { ScopeDoubts } from './scope-doubts.tsx'
import { Hint } from '#ui/hint.tsx'
import { Stack } from '#ui/stack.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { visible } from '#text/visible.ts'
import { unlisted } from './unlisted.ts'

interface Props {
  readonly scopes: readonly string[]
  readonly published: readonly string[] | undefined
}

/** How what is asked stands to what the issuer publishes. */
export const ScopesStatus = (props: Props) => (
  <Stack gap="tight">
    <ScopeDoubts scopes={props.scopes} />
    <Published {...props} />
  </Stack>
)

function Published({ scopes, published }: Props) {
  if (!published) {
    return <Hint>The issuer does not publish its scopes. Those offered are the standard ones.</Hint>
  }
  const missing = unlisted(scopes, published).map(visible)
  if (missing.length === 0) return null
  return (
    <Verdict kind="warn">
      The issuer does not list {missing.join(', ')}. It may leave{' '}
      {missing.length > 1 ? 'them' : 'it'} out, or refuse the login. Its list need not be complete:
      ask their IT.
    </Verdict>
  )
}
