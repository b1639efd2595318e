import type { Row } from '../row.ts'
import { spoken } from '../spoken.ts'

const worked = 'The login through the provider worked.'

/**
 * What goes wrong between the tenant and the connection tester. The same codes and words mean
 * another thing there, so these come first. `no_answer` and the like are the tester's own.
 */
export const tester = [
  {
    ...spoken.tester,
    id: 'tester-token',
    match: { sources: ['token'] },
    headline: 'Your tenant refused the connection tester its tokens',
    cause: `${worked} The tenant then did not exchange its own code: the tester’s application is set up differently, or the code was used twice.`,
    who: 'administrator',
    next: 'Run the test again. If it stays, compare the tester’s application in Auth0 with the set-up: no secret, this callback, authorization code.',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2',
  },
  {
    ...spoken.tester,
    id: 'tester-validation',
    match: { sources: ['validation'] },
    headline: 'What your tenant sent did not pass the tester’s check',
    cause: `${worked} The text says what did not fit between your tenant and the tester. A wrong clock of this computer does it too.`,
    who: 'administrator',
    next: 'Look at this computer’s clock, and at the tenant’s domain in Greencheck’s configuration.',
    source: 'https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation',
  },
  {
    ...spoken.tester,
    id: 'tester-no-answer',
    match: { sources: ['tester'], codes: ['no_answer', 'timeout'] },
    headline: 'Your tenant did not answer the connection tester',
    cause: `${worked} The tester’s own request did not get through: the network, or the tenant does not allow this page’s origin.`,
    who: 'administrator',
    next: 'Try again. If it stays, add this address to the tester’s Allowed Web Origins in Auth0.',
    source: 'https://developer.mozilla.org/docs/Web/API/Window/fetch#exceptions',
  },
  {
    ...spoken.tester,
    id: 'tester-storage',
    match: { sources: ['tester'], codes: ['storage_refused'] },
    headline: 'The browser kept nothing for the test',
    cause: 'It refused storage, so the answer cannot be compared with the request.',
    who: 'operator',
    next: 'Allow this site to keep data, leave private browsing, or make room. Then run the test again.',
    source: 'https://developer.mozilla.org/docs/Web/API/Storage/setItem#exceptions',
  },
  {
    ...spoken.tester,
    id: 'tester-stopped',
    match: { sources: ['tester'] },
    headline: 'The connection tester could not go on',
    cause: 'Its page was left or met an error of its own. The login itself may have worked.',
    who: 'operator',
    next: 'Run the test again and leave its window open.',
    source: 'https://html.spec.whatwg.org/multipage/document-lifecycle.html#unloading-documents',
  },
] as const satisfies readonly Row[]
