import type { PreflightCheck } from './verdict.ts'

/** What to do when the IdP's answer leaves the question open. */
export const stillToAsk = ({ clientId, callback }: PreflightCheck) =>
  ({
    who: 'their-it',
    next: 'A test login will tell. Their IT can look it up: the provider’s log shows this attempt.',
    message: `Please check that the client ${clientId} exists and that ${callback} is registered as its redirect URI (callback), exactly so.`,
  }) as const
