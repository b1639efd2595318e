import type { RealmFinding } from '#domain/destinations/auth0/home-realm/lint.ts'
import { visible } from '#text/visible.ts'
import { listed, type Said } from './arrival-words.ts'

/** Domains of a connection that are named; the others are counted. */
const few = 3

function some(domains: readonly string[]): string {
  const shown = domains.slice(0, few).map(visible)
  return domains.length > few
    ? `${shown.join(', ')} and ${domains.length - few} more`
    : listed(shown)
}

export interface SaidFinding extends Said {
  readonly kind: 'warn' | 'unknown'
}

/** What a finding means; its connections stand below it as links. */
export function findingInWords(finding: RealmFinding): SaidFinding {
  switch (finding.kind) {
    case 'shared':
      return {
        kind: 'warn',
        text: `${visible(finding.domain)} is a domain of ${finding.connections.length} connections.`,
        unverified: 'Which of them Auth0 takes is not documented.',
      }
    case 'public':
      return {
        kind: 'warn',
        text: `Anyone can have an address at ${visible(finding.domain)}: all of them are sent to this provider.`,
      }
    case 'split':
      return {
        kind: 'warn',
        text: `${visible(finding.domain)} goes another way than ${visible(finding.parent)}, the domain above it.`,
        unverified: 'Domains are taken to be compared whole, which is inferred.',
      }
    case 'odd':
      return { kind: 'warn', text: visible(finding.note) }
    case 'disabled':
      return {
        kind: 'warn',
        text: `Disabled, so nobody is sent to it from ${some(finding.domains)}.`,
      }
    case 'unused':
      return {
        kind: 'warn',
        text: `No application uses it, so nobody is sent to it from ${some(finding.domains)}.`,
      }
  }
}
