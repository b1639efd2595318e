import { CheckVerdict } from '#panels/issuer-check/check-verdict.tsx'
import type { IssuerCheck } from '#panels/issuer-check/use-issuer-check.ts'
import { TextInput } from '#ui/text-input.tsx'

interface Props {
  readonly value: string
  readonly onChange: (value: string) => void
  /** What is wrong with what was typed, once typing has paused. */
  readonly problem: string | undefined
  readonly check: IssuerCheck
}

/** The issuer's URL, and at it what is being asked. */
export const UrlField = ({ value, onChange, problem, check }: Props) => (
  <TextInput
    label="Issuer or discovery URL"
    hint="An issuer such as https://login.example.com, or the full URL of its discovery document."
    mono
    inputMode="url"
    autoComplete="off"
    spellCheck={false}
    value={value}
    onChange={(event) => onChange(event.target.value)}
    error={problem}
    status={check.typed.ok && <CheckVerdict check={check} />}
  />
)
