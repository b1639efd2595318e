import { reasonFor } from './reason.ts'
import { circumstances } from './circumstances.ts'
import { compare, type Difference } from './compare.ts'
import { createIds } from './ids.ts'
import { addressOf } from './lists.ts'
import { prepare } from './prepare.ts'
import type { Stage } from './stage.ts'
import type { Interaction } from './recording.ts'
import { createSandbox } from './sandbox.ts'
import { settleDeletion } from './settle.ts'

export interface Line {
  readonly one: Interaction
  readonly differences: readonly (Difference & { readonly reason: string | undefined })[]
}

async function answer(stage: Stage, one: Interaction): Promise<readonly Difference[]> {
  await prepare(stage, one)
  const authorization = await circumstances(stage.sandbox, one)
  const { request, response } = one
  const { status, body } = await stage.sandbox.send(
    request.method,
    addressOf(stage.ids, one),
    stage.ids.inBody(request.body),
    authorization,
  )
  stage.ids.learn(response.body, body)
  await settleDeletion(stage, one)
  return response.status === status
    ? compare(response.body, body, (id) => stage.ids.of(String(id)))
    : [{ path: '', kind: 'status', recorded: response.status, sandbox: status }]
}

/** What cannot be prepared or sent is a difference as well, and the others are replayed. */
async function replayOne(stage: Stage, one: Interaction): Promise<Line> {
  try {
    const found = await answer(stage, one)
    const differences = found.map((each) => ({
      ...each,
      reason: reasonFor(stage.recording, one, each),
    }))
    return { one, differences }
  } catch (error) {
    const failed = { path: '', recorded: one.response.status, sandbox: String(error) }
    return { one, differences: [{ ...failed, kind: 'unprepared', reason: undefined }] }
  }
}

/** The interactions of one cassette, on a sandbox of their own. */
export async function replay(recording: readonly Interaction[]): Promise<readonly Line[]> {
  const stage = { sandbox: await createSandbox(), recording, ids: createIds() }
  const lines: Line[] = []
  for (const one of recording) lines.push(await replayOne(stage, one))
  return lines
}
