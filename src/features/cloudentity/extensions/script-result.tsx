import type { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import type { ResponseOf } from '#domain/wire/endpoint.ts'
import { visibleJson } from '#text/json.ts'
import { visible } from '#text/visible.ts'
import { Callout } from '#ui/callout.tsx'
import { CodeBlock } from '#ui/code-block.tsx'
import { Stack } from '#ui/stack.tsx'
import { VisibleText } from '#ui/visible-text.tsx'

interface Props {
  readonly result: ResponseOf<typeof cloudentityRoutes.testScript>
}

/** What a run answered; it says nothing about a login. */
export const ScriptResult = ({ result }: Props) => {
  const { output, error, stdout, stderr, duration } = result
  return (
    <Stack>
      {error === undefined ? (
        <p>It ran{duration === undefined ? '' : ` in ${visible(duration)}`} and returned this.</p>
      ) : (
        <Callout kind="bad" title="The script failed">
          <VisibleText value={error} />
        </Callout>
      )}
      {output !== undefined && <CodeBlock label="Returned">{visibleJson(output)}</CodeBlock>}
      {stdout !== '' && <Written label="Written to the log" text={stdout} />}
      {stderr !== '' && <Written label="Written as errors" text={stderr} />}
    </Stack>
  )
}

const Written = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <CodeBlock label={label}>{text.split('\n').map((line) => `${visible(line)}\n`)}</CodeBlock>
)
