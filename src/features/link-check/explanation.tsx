import type { ExplainedLink } from '#domain/destinations/auth0/links/explain-link.ts'
import { linkProblems } from '#domain/destinations/auth0/links/link-problems.ts'
import { OpenLink } from '#panels/direct-link/open-link.tsx'
import { CodeBlock } from '#ui/code-block.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { Verdict } from '#ui/verdict.tsx'
import styles from './link-check.module.css'
import { Lookups } from './lookups.tsx'
import { Parts } from './parts.tsx'
import { Problems } from './problems.tsx'
import type { Explained } from './use-explained.ts'
import { headlineOf, remainsOf, repairWords, shownProblems } from './words.ts'

type Readable = Extract<ExplainedLink, { ok: true }>

interface Props {
  readonly link: Readable
  readonly explained: Explained
  /** Puts another text in the field. */
  readonly onReplace: (text: string) => void
}

/** What was found, the mended link, and the parts. */
export function Explanation({ link, explained, onReplace }: Props) {
  const { lookups, complete, origins, application } = explained
  const headline = headlineOf(explained)
  const problems = shownProblems(explained)
  const remains = remainsOf(explained)
  const isWrong = problems.some(({ code }) => linkProblems[code].severity === 'wrong')
  return (
    <Stack gap="wide">
      <section aria-labelledby="found" className={styles.section}>
        <h2 id="found">What was found</h2>
        <Verdict kind={headline.kind}>
          <strong>{headline.text}</strong>
        </Verdict>
        {link.repairs.map((repair) => (
          <p key={repair}>
            {repair === 'unwrapped' && `Wrapped by ${link.wrappedBy.join(', then by ')}. `}
            {repairWords[repair]}
          </p>
        ))}
        <Problems
          link={link}
          problems={problems}
          application={application.application}
          connectionId={explained.connectionId}
          onReplace={onReplace}
        />
        {link.mended === undefined && remains !== undefined && <p>{remains}</p>}
        <Lookups lookups={lookups} application={application} />
        {complete && !isWrong && link.mended === undefined && (
          <Actions>
            <OpenLink what="the link" link={link.url.href} origins={origins} />
          </Actions>
        )}
      </section>
      {complete && link.mended !== undefined && (
        <div className={styles.section}>
          <CodeBlock
            label="Mended link"
            actions={<CopyButton what="mended link" value={link.mended} />}
          >
            {link.mended}
          </CodeBlock>
          {link.unmended.length === 0 && (
            <Actions>
              <OpenLink what="mended link" link={link.mended} origins={origins} />
            </Actions>
          )}
          {remains !== undefined && <p>{remains}</p>}
        </div>
      )}
      <Parts link={link} application={application.application} />
    </Stack>
  )
}
