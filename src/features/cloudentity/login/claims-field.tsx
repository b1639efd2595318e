import type { Pasted } from '#domain/oidc/tokens/decode.ts'
import { TextArea } from '#ui/text-area.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { doubtOf, errorOf, type ExpectedToken } from './doubts.ts'
import type { PastedClaims } from './use-pasted-login.ts'

interface Props {
  readonly label: string
  readonly field: PastedClaims
  readonly expected: ExpectedToken
}

const told = (read: Pasted): string | undefined => {
  if (read.kind === 'jwt')
    return `${Object.keys(read.claims).length} claims read. Signature not checked.`
  return read.kind === 'object' ? `${Object.keys(read.members).length} claims read.` : undefined
}

/** A token, or its claims as JSON. */
export function ClaimsField({ label, field: { text, write, read }, expected }: Props) {
  const doubt = doubtOf(read, expected)
  const words = told(read)
  return (
    <TextArea
      label={label}
      mono
      rows={3}
      optional
      autoComplete="off"
      value={text}
      onChange={(event) => write(event.target.value)}
      error={errorOf(read)}
      status={
        doubt ? (
          <Verdict kind="warn">{doubt}</Verdict>
        ) : (
          words && (
            <Verdict kind="none" calm>
              {words}
            </Verdict>
          )
        )
      }
    />
  )
}
