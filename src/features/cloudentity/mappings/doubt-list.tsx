import { VisibleText } from '#ui/visible-text.tsx'
import { Verdict } from '#ui/verdict.tsx'

/** What speaks against a mapping; without anything that the types agree, and no more. */
export const DoubtList = ({ doubts }: { readonly doubts: readonly string[] }) =>
  doubts.length === 0 ? (
    <Verdict kind="good" calm>
      The types agree
    </Verdict>
  ) : (
    <ul>
      {doubts.map((one) => (
        <li key={one}>
          <Verdict kind="warn">
            <VisibleText value={one} />
          </Verdict>
        </li>
      ))}
    </ul>
  )
