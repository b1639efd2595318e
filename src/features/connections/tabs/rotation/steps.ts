import type { Step } from '#ui/steps.tsx'

const titles = {
  secret: 'New secret',
  test: 'Test login',
  switch: 'Switch',
  done: 'Done',
} as const
export type StepId = keyof typeof titles
const ids: readonly StepId[] = ['secret', 'test', 'switch', 'done']

/** The path as far as it has been gone. */
export const stepsAt = (current: StepId): readonly Step<StepId>[] =>
  ids.map((id, index) => {
    const ahead = index - ids.indexOf(current)
    return { id, title: titles[id], state: ahead < 0 ? 'done' : ahead === 0 ? 'current' : 'todo' }
  })
