import { addressRefused } from './address-refused.ts'
import { channelNotOffered } from './channel-not-offered.ts'
import { incomplete } from './incomplete.ts'
import { issuerDiffers } from './issuer-differs.ts'
import { issuerSlash } from './issuer-slash.ts'
import { jwksUnreachable } from './jwks-unreachable.ts'
import { notFound } from './not-found.ts'
import { notJson } from './not-json.ts'
import { sandboxOrigin } from './sandbox-origin.ts'
import { slow } from './slow.ts'
import { tooLarge } from './too-large.ts'

/**
 * Every check, in the order in which equally heavy findings are told. A new one is a file here,
 * an entry in the catalogue, a fixture and a page in docs/findings.
 */
export const checks = [
  addressRefused,
  notFound,
  slow,
  tooLarge,
  notJson,
  incomplete,
  issuerDiffers,
  channelNotOffered,
  jwksUnreachable,
  issuerSlash,
  sandboxOrigin,
] as const
