import { curlToken } from '#domain/exports/languages/curl.ts'
import { leastScopes } from '#domain/destinations/auth0/request.ts'
import type { ExportedCall } from '#domain/exports/exported-call.ts'
import { Lines } from '#panels/api-calls/lines.tsx'
import { CodeBlock } from '#ui/code-block.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import styles from './request-preview.module.css'

/** What a token must carry to send these calls by hand, and how to get one. */
export function TokenHelp({ calls, origin }: { calls: readonly ExportedCall[]; origin: string }) {
  const scopes = leastScopes(calls)
  const command = curlToken(scopes, origin)
  return (
    <div className={styles.token}>
      <p>
        The least scopes these calls need: <code>{scopes.join(' ')}</code>
      </p>
      <Disclosure summary="How to get such a token">
        <p>
          In the tenant, create a Machine to Machine application, authorize it for the Management
          API with these scopes alone, and ask for a token as it. Secrets are typed when asked: they
          are never in a command, a file or the shell’s history.
        </p>
        <CodeBlock label="Token" actions={<CopyButton what="token command" value={command} />}>
          <Lines text={command} />
        </CodeBlock>
      </Disclosure>
    </div>
  )
}
