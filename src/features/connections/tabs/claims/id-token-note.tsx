import { useState } from 'react'
import {
  attributesForToken,
  idTokenAction,
  namespaceProblem,
} from '#domain/destinations/auth0/mapping/id-token-action.ts'
import { CodeBlock } from '#ui/code-block.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Hint } from '#ui/hint.tsx'
import { Stack } from '#ui/stack.tsx'
import { TextInput } from '#ui/text-input.tsx'
import styles from './claims.module.css'

interface Props {
  readonly connection: string
  /** As the form has them. */
  readonly attributes: unknown
}

/** What an application has to be given apart, and how. */
export function IdTokenNote({ connection, attributes }: Props) {
  const [namespace, setNamespace] = useState('https://your-company.example/')
  const problem = namespaceProblem(namespace)
  const names = attributesForToken({ attributes })
  const action = idTokenAction({ connection, namespace, attributes: names })
  return (
    <section className={styles.near} aria-labelledby="into-id-tokens">
      <h2 id="into-id-tokens">
        Mapped claims do not enter an application’s ID token by themselves
      </h2>
      <p className={styles.quiet}>
        They are kept with the user. Applications get the standard claims by their scopes;
        everything else takes a post-login Action, under a name that begins with a URL of your own.
      </p>
      {names.length === 0 ? (
        <Hint>No attribute is mapped that takes one.</Hint>
      ) : (
        <Disclosure summary="Show the Action">
          <Stack gap="tight">
            <TextInput
              label="Namespace"
              hint="Stands before each name. It need not exist."
              mono
              autoComplete="off"
              value={namespace}
              error={problem}
              onChange={(event) => setNamespace(event.target.value)}
            />
            {problem === undefined && (
              <CodeBlock
                label="Action"
                actions={<CopyButton what="the Action" value={action} />}
                wrap={false}
              >
                {action}
              </CodeBlock>
            )}
            <Hint>
              Not verified: that event.user has every attribute of a map. A login to the application
              shows it.
            </Hint>
          </Stack>
        </Disclosure>
      )}
    </section>
  )
}
