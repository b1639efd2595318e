import type { ReactNode } from 'react'
import { Disclosure } from '#ui/disclosure.tsx'
import { apartInWords, type Known } from './apart.ts'

interface Props {
  readonly applications: readonly Known[]
  readonly on: string | undefined
  readonly children: ReactNode
}

/** Below the list, and there for whoever looks. A search finds them as all others. */
export const SetApart = ({ applications, on, children }: Props) =>
  applications.length > 0 && (
    <Disclosure summary={apartInWords(applications, on)}>{children}</Disclosure>
  )
