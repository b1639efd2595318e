import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import type { LinkOptions } from '#domain/destinations/auth0/links/link-options.ts'
import { sdkHints } from '#domain/destinations/auth0/links/sdk-hints.ts'
import { CodeBlock } from '#ui/code-block.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Hint } from '#ui/hint.tsx'
import { Side } from '#ui/side.tsx'
import styles from './sdk-hints.module.css'

interface Props {
  readonly connection: Pick<ConnectionView, 'name' | 'strategy' | 'display_name'>
  readonly options: LinkOptions
}

/** What an application that uses a library writes in place of a link. */
export const SdkHints = ({ connection, options }: Props) => (
  <Side label="For applications that use a library" title="With a library">
    <div className={styles.body}>
      <p>
        A library makes state and nonce itself, most make PKCE too, and it refuses a login that came
        by a bare link. It is told the connection’s name.
      </p>
      {sdkHints({ ...connection, displayName: connection.display_name }, options).map(
        ({ sdk, code, note }) => (
          <div key={sdk}>
            <CodeBlock label={sdk} actions={<CopyButton what={`call for ${sdk}`} value={code} />}>
              {code}
            </CodeBlock>
            <Hint>{note}</Hint>
          </div>
        ),
      )}
    </div>
  </Side>
)
