import type { BaseSyntheticEvent } from 'react'

/** `testing`: enabled for the connection tester alone, until it is activated. */
export type Purpose = 'use' | 'testing'

/** Value of the button that creates for testing only; Enter and the other button have none. */
export const testingOnly = 'testing'

/** The words of the review's two buttons. */
export const purposeWords = {
  use: 'Create connection',
  testing: 'Create for testing only',
} as const satisfies Record<Purpose, string>

/** By which of the review's two buttons the form was submitted. */
export function purposeOf(event: BaseSyntheticEvent | undefined): Purpose {
  const native: unknown = event?.nativeEvent
  const button = native instanceof SubmitEvent ? native.submitter : null
  return button instanceof HTMLButtonElement && button.value === testingOnly ? 'testing' : 'use'
}
