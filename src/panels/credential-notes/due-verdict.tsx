import { dueOf } from '#domain/destinations/auth0/credential/due.ts'
import { Verdict } from '#ui/verdict.tsx'
import { useToday } from './use-today.ts'

/** On the list: that a secret ends soon, or has ended. Nothing while there is time. */
export function DueVerdict({ expires }: { readonly expires: string }) {
  const due = dueOf(expires, useToday())
  return due && <Verdict kind={due.kind}>Client Secret {due.words}</Verdict>
}
