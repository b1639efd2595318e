import type { Ids } from './ids.ts'
import type { Interaction } from './recording.ts'
import type { Sandbox } from './sandbox.ts'

export interface Stage {
  readonly sandbox: Sandbox
  readonly recording: readonly Interaction[]
  readonly ids: Ids
}
