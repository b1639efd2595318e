import { Verdict, type VerdictKind } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'

interface Props {
  readonly words: { readonly kind: VerdictKind; readonly headline: string; readonly rest: string }
  readonly calm?: boolean
}

/** A verdict in one line. */
export const CheckLine = ({ words: { kind, headline, rest }, calm }: Props) => (
  <Verdict kind={kind} {...(calm !== undefined && { calm })}>
    <strong>{headline}</strong>
    {rest !== '' && ' · '}
    <VisibleText value={rest} />
  </Verdict>
)
