import type { Pasted } from '#domain/oidc/tokens/decode.ts'
import { type PastedClaims, claimsDoubtWords } from '#domain/oidc/tokens/pasted-claims.ts'
import { problemWords } from '#domain/oidc/tokens/problem.ts'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { visible } from '#text/visible.ts'

interface Props {
  readonly text: string
  readonly write: (text: string) => void
  readonly read: Pasted
  readonly claims: PastedClaims
}

/** Where the provider's own claims are pasted, which nothing else can tell. */
export function PredictFrom({ text, write, read, claims: { doubts } }: Props) {
  const problem = read.kind === 'problem' ? problemWords(read.problem) : undefined
  return (
    <Disclosure summary="Paste the provider’s ID token to predict">
      <Stack gap="tight">
        <TextArea
          label="The provider’s ID token"
          hint="Auth0 does not show what the provider sent; their IT can. Or paste its claims as JSON. Decoded in this browser: sent nowhere, stored nowhere, gone when you leave this page. Its signature is not checked."
          mono
          rows={5}
          autoComplete="off"
          value={text}
          onChange={(event) => write(event.target.value)}
          error={problem && visible(`${problem.headline}. ${problem.how}`)}
          status={doubts.map((doubt) => (
            <Verdict key={doubt} kind="warn">
              {claimsDoubtWords(doubt)}
            </Verdict>
          ))}
        />
        {text !== '' && (
          <Actions>
            <Button size="small" onClick={() => write('')}>
              Clear
            </Button>
          </Actions>
        )}
      </Stack>
    </Disclosure>
  )
}
