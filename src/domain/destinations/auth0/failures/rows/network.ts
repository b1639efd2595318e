import type { Row } from '../row.ts'
import { spoken } from '../spoken.ts'

/** Node's own words, which the tenant passes on: codes of the system, of TLS, and of its client. */
const errors = 'https://nodejs.org/api/errors.html#common-system-errors'
const tls = 'https://nodejs.org/api/tls.html#x509-certificate-error-codes'
const client = 'https://github.com/panva/openid-client/blob/v5.x/lib/helpers/request.js'

const shared = { ...spoken.network, who: 'their-it' } as const

/** `{address}`: the one the text names, or which it can be. */
const asked = 'The tenant asked {address}'

/** What failed between the tenant and the provider: nothing of the connection's settings is refused. */
export const network = [
  {
    ...shared,
    id: 'network-name',
    match: { says: ['…ENOTFOUND…', '…EAI_AGAIN…', '…EAI_FAIL…', '…ENODATA…', '…getaddrinfo…'] },
    headline: 'The tenant could not look up the host name of an endpoint',
    cause: `${asked}, and its name does not resolve from outside.`,
    next: 'Compare the endpoint’s host with their metadata. If it is right, ask them to publish the name: a name of their own network is not known outside.',
    ask: 'Our tenant cannot resolve the host of your token endpoint, key set or UserInfo. Is its name in the public DNS?',
    source: errors,
  },
  {
    ...shared,
    id: 'network-refused',
    match: {
      says: [
        '…ECONNREFUSED…',
        '…ECONNRESET…',
        '…ECONNABORTED…',
        '…EHOSTUNREACH…',
        '…ENETUNREACH…',
        '…EPIPE…',
        'socket hang up',
        '…client network socket disconnected before secure TLS connection was established',
        'other side closed',
        'fetch failed',
      ],
    },
    headline: 'The tenant could not connect to an endpoint',
    cause: `${asked}, and no connection came about: nothing listens there, or a firewall refuses the tenant.`,
    next: 'Send them the text and the outbound addresses of your Auth0 region, for their firewall.',
    ask: 'Our tenant cannot connect to your provider’s endpoint. Is a firewall in between? We can send you the addresses it comes from.',
    source: errors,
  },
  {
    ...shared,
    id: 'network-timeout',
    match: {
      says: [
        'outgoing request timed out…',
        '…ETIMEDOUT…',
        '…ESOCKETTIMEDOUT…',
        '…UND_ERR_CONNECT_TIMEOUT…',
        'connect timeout error',
        'headers timeout error',
        'body timeout error',
        'the operation was aborted due to timeout',
        'request timed out…',
        'response timeout…',
        'timeout awaiting…',
        'timeout of…exceeded',
      ],
    },
    headline: 'An endpoint of the provider did not answer in time',
    cause: `${asked} and waited in vain: it is slow, or a firewall drops what the tenant sends.`,
    next: 'Try again. If it stays, send them the time, the text and the outbound addresses of your Auth0 region.',
    ask: 'Your provider’s endpoint did not answer our tenant in time. Does it reach you, and what took so long?',
    source: client,
  },
  {
    ...shared,
    id: 'network-tls',
    match: {
      says: [
        'unable to verify the first certificate…',
        'unable to get local issuer certificate…',
        'unable to get issuer certificate…',
        '…self-signed certificate…',
        '…self signed certificate…',
        'certificate has expired…',
        'certificate is not yet valid…',
        'certificate revoked…',
        'certificate is not trusted…',
        'certificate rejected…',
        "hostname/IP does not match certificate's altnames…",
        '…is not in the cert’s altnames…',
        '…CERT_HAS_EXPIRED…',
        '…DEPTH_ZERO_SELF_SIGNED_CERT…',
        '…SELF_SIGNED_CERT_IN_CHAIN…',
        '…UNABLE_TO_VERIFY_LEAF_SIGNATURE…',
        '…UNABLE_TO_GET_ISSUER_CERT…',
        '…UNABLE_TO_GET_ISSUER_CERT_LOCALLY…',
        '…ERR_TLS_CERT_ALTNAME_INVALID…',
        '…ERR_SSL_WRONG_VERSION_NUMBER…',
        '…ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE…',
        '…ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION…',
        '…EPROTO…',
        '…SSL routines…',
        '…CERT_NOT_YET_VALID…',
        '…CERT_UNTRUSTED…',
        'certificate signature failure…',
        '…alert handshake failure…',
        '…wrong version number…',
        '…unsupported protocol…',
        '…unsafe legacy renegotiation disabled…',
        '…dh key too small…',
        '…alert number…',
      ],
    },
    headline: 'TLS failed between the tenant and an endpoint',
    cause: `${asked}, and its certificate or TLS was not accepted: expired, for another name, of a private authority, without its intermediate, or a version that is too old.`,
    next: 'Send them the text: it says what is wrong. Nothing in the connection mends it.',
    ask: 'Our tenant does not accept TLS at your provider’s endpoint. Could you check the certificate, its chain (the intermediate must be sent) and the TLS version?',
    source: tls,
  },
  {
    ...shared,
    id: 'endpoint-status',
    match: {
      says: [
        'expected 200 OK, got…',
        'expected 201…',
        'expected 200 OK with body but no body was returned',
        'request failed with status code…',
        'too many requests',
        '…bad gateway',
        '…internal server error',
        '…responded with status…',
        '…service unavailable',
        '…gateway timeout',
        '…gateway time-out',
      ],
    },
    headline: 'An endpoint of the provider answered with an error status',
    cause: `${asked}, and it answered with the status in the text, without one of the codes of OAuth: it is out of order, a proxy stands in its place, or the URL is another.`,
    next: 'Try again. If it stays, compare the endpoints with their metadata and send them the text.',
    ask: 'Your provider’s endpoint answered our tenant with an error status and no OAuth error. What does your log say?',
    source: client,
  },
] as const satisfies readonly Row[]
