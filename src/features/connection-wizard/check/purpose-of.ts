import type { BaseSyntheticEvent } from 'react'

/** `testing`: enabled for the connection tester alone, until it is activated. */
export type Purpose = 'use' | 'testing'

/** Value of the button that enables applications at once; Enter and the main button have none. */
export const inUse = 'use'

/** The words of the review's two buttons. @param count of the chosen applications */
export const purposeWords: Readonly<Record<Purpose, (count: number) => string>> = {
  testing: () => 'Create and test',
  use: (count) =>
    count === 0
      ? 'Create without applications'
      : `Create and enable for ${count} ${count === 1 ? 'application' : 'applications'} now`,
}

/** By which of the review's two buttons the form was submitted. */
export function purposeOf(event: BaseSyntheticEvent | undefined): Purpose {
  const native: unknown = event?.nativeEvent
  const button = native instanceof SubmitEvent ? native.submitter : null
  return button instanceof HTMLButtonElement && button.value === inUse ? 'use' : 'testing'
}
