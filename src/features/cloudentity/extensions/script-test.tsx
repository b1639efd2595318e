import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#api/context.tsx'
import type { ApiError } from '#api/errors.ts'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import type { WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import type { ResponseOf } from '#domain/wire/endpoint.ts'
import { isObject, parseJson } from '#domain/wire/json.ts'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { Failed } from '../failure/failed.tsx'
import { useBarred } from '../saving/use-barred.ts'
import { ScriptResult } from './script-result.tsx'

interface Props {
  readonly id: string
  readonly workspace: WorkspaceView
}

type Result = ResponseOf<typeof cloudentityRoutes.testScript>
type Context = Readonly<Record<string, unknown>>

const example = `{
  "authn_ctx": {
    "sub": "user",
    "email": "user@acme.example"
  }
}`

/** Runs the stored script in the workspace, on a context that is made up here. */
export function ScriptTest({ id, workspace }: Props) {
  const client = useApi()
  const barred = useBarred(workspace, cloudentityRoutes.testScript, 'manage_scripts')
  const [text, setText] = useState(example)
  const [problem, setProblem] = useState<string>()
  const { mutate, data, error, isPending, failureReason } = useMutation<Result, ApiError, Context>({
    mutationFn: (context) =>
      client.send(cloudentityRoutes.testScript, {
        params: { script: id },
        body: { context: { ...context } },
      }),
    gcTime: 0,
  })
  const run = () => {
    const context = parseJson(text)
    setProblem(isObject(context) ? undefined : 'This is no JSON object.')
    if (isObject(context)) mutate(context)
  }
  return (
    <Disclosure summary="Test it with a sample context">
      <Stack>
        <TextArea
          label="Sample context"
          mono
          rows={6}
          hint="Made up: use nobody’s data. It is sent to the workspace, which runs the stored script on it. Nothing is changed."
          error={problem}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Actions>
          <Button unavailable={barred} busy={isPending ? 'Running…' : undefined} onClick={run}>
            Run script
          </Button>
        </Actions>
        <WaitingNote error={isPending ? failureReason : null} />
        {error && <Failed undone="Not run" error={error} />}
        <LiveRegion
          text={data === undefined || isPending ? '' : data.error ? 'The script failed' : 'It ran'}
        />
        {data && <ScriptResult result={data} />}
      </Stack>
    </Disclosure>
  )
}
