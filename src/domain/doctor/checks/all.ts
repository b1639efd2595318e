import { addressRefused } from './address-refused.ts'
import { algorithmNotAccepted } from './algorithm-not-accepted.ts'
import { algorithmWithoutKey } from './algorithm-without-key.ts'
import { assertionAlgorithms } from './assertion-algorithms.ts'
import { assertionAudience } from './assertion-audience.ts'
import { byteOrderMark } from './byte-order-mark.ts'
import { certificateDates } from './certificate-dates.ts'
import { certificateUnusable } from './certificate-unusable.ts'
import { channelNotOffered } from './channel-not-offered.ts'
import { channelOffered } from './channel-offered.ts'
import { channelUnpublished } from './channel-unpublished.ts'
import { claimNotOffered } from './claim-not-offered.ts'
import { claimsInUserinfo } from './claims-in-userinfo.ts'
import { clientAuthBasic } from './client-auth-basic.ts'
import { clientAuthNotOffered } from './client-auth-not-offered.ts'
import { clientAuthOpen } from './client-auth-open.ts'
import { clockDiffers } from './clock-differs.ts'
import { codeByFormPost } from './code-by-form-post.ts'
import { contentType } from './content-type.ts'
import { duplicateMembers } from './duplicate-members.ts'
import { emptyLists } from './empty-lists.ts'
import { endpointUnusable } from './endpoint-unusable.ts'
import { evidenceLost } from './evidence-lost.ts'
import { foreignHost } from './foreign-host.ts'
import { grantNotListed } from './grant-not-listed.ts'
import { incomplete } from './incomplete.ts'
import { issParameter } from './iss-parameter.ts'
import { issuerDiffers } from './issuer-differs.ts'
import { issuerInvalid } from './issuer-invalid.ts'
import { issuerMeant } from './issuer-meant.ts'
import { issuerMatches } from './issuer-matches.ts'
import { issuerSlash } from './issuer-slash.ts'
import { issuerTemplate } from './issuer-template.ts'
import { jwksContentType } from './jwks-content-type.ts'
import { jwksUnreachable } from './jwks-unreachable.ts'
import { jwksUnreadable } from './jwks-unreadable.ts'
import { keyEncoding } from './key-encoding.ts'
import { keyIdMissing } from './key-id-missing.ts'
import { keyIdRepeated } from './key-id-repeated.ts'
import { keyIgnored } from './key-ignored.ts'
import { keyOnlyCertificate } from './key-only-certificate.ts'
import { keyTooShort } from './key-too-short.ts'
import { keyUnknownValues } from './key-unknown-values.ts'
import { keyUseMissing } from './key-use-missing.ts'
import { keysGood } from './keys-good.ts'
import { keysUnchecked } from './keys-unchecked.ts'
import { keysUnread } from './keys-unread.ts'
import { likelyTypo } from './likely-typo.ts'
import { membersMissing } from './members-missing.ts'
import { noSigningKey } from './no-signing-key.ts'
import { noneListed } from './none-listed.ts'
import { notDiscovery } from './not-discovery.ts'
import { notFound } from './not-found.ts'
import { notJson } from './not-json.ts'
import { oauthOnly } from './oauth-only.ts'
import { openidNotListed } from './openid-not-listed.ts'
import { otherEndpoints } from './other-endpoints.ts'
import { pairwise } from './pairwise.ts'
import { parRequired } from './par-required.ts'
import { passwordGrant } from './password-grant.ts'
import { pkceDisabled } from './pkce-disabled.ts'
import { pkceEntra } from './pkce-entra.ts'
import { pkceNotOffered } from './pkce-not-offered.ts'
import { pkcePlain } from './pkce-plain.ts'
import { pkceUnknown } from './pkce-unknown.ts'
import { pkceUnpublished } from './pkce-unpublished.ts'
import { privateKeyPublished } from './private-key-published.ts'
import { redirected } from './redirected.ts'
import { responseModeUnknown } from './response-mode-unknown.ts'
import { rs256NotListed } from './rs256-not-listed.ts'
import { sandboxOrigin } from './sandbox-origin.ts'
import { scopeNotOffered } from './scope-not-offered.ts'
import { scopeOpenidMissing } from './scope-openid-missing.ts'
import { signedMetadata } from './signed-metadata.ts'
import { signedRequestRequired } from './signed-request-required.ts'
import { slow } from './slow.ts'
import { subjectTypeUnknown } from './subject-type-unknown.ts'
import { tooLarge } from './too-large.ts'
import { workloadIssuer } from './workload-issuer.ts'
import { wrongType } from './wrong-type.ts'

/**
 * Every check, in the order in which equally heavy findings are told. A new one is a file here,
 * an entry in the catalogue, a fixture and a page in docs/findings.
 */
export const checks = [
  evidenceLost,
  addressRefused,
  // Before what is missing at the address that was entered: it says where to look.
  issuerMeant,
  notFound,
  slow,
  tooLarge,
  notJson,
  contentType,
  redirected,
  byteOrderMark,
  duplicateMembers,
  clockDiffers,
  notDiscovery,
  workloadIssuer,
  oauthOnly,
  issuerTemplate,
  issuerInvalid,
  issuerDiffers,
  incomplete,
  membersMissing,
  wrongType,
  endpointUnusable,
  otherEndpoints,
  subjectTypeUnknown,
  channelNotOffered,
  channelUnpublished,
  codeByFormPost,
  grantNotListed,
  algorithmNotAccepted,
  rs256NotListed,
  noneListed,
  signedRequestRequired,
  parRequired,
  clientAuthBasic,
  clientAuthNotOffered,
  clientAuthOpen,
  assertionAlgorithms,
  assertionAudience,
  pkceEntra,
  pkceNotOffered,
  pkcePlain,
  pkceUnknown,
  pkceUnpublished,
  pkceDisabled,
  scopeOpenidMissing,
  scopeNotOffered,
  openidNotListed,
  claimNotOffered,
  claimsInUserinfo,
  jwksUnreachable,
  jwksUnreadable,
  jwksContentType,
  privateKeyPublished,
  noSigningKey,
  algorithmWithoutKey,
  keyTooShort,
  keyOnlyCertificate,
  keyEncoding,
  keyUseMissing,
  keyIdMissing,
  keyIdRepeated,
  keyIgnored,
  keyUnknownValues,
  certificateUnusable,
  certificateDates,
  keysUnchecked,
  keysUnread,
  issuerSlash,
  sandboxOrigin,
  foreignHost,
  emptyLists,
  responseModeUnknown,
  likelyTypo,
  pairwise,
  passwordGrant,
  issParameter,
  signedMetadata,
  issuerMatches,
  channelOffered,
  keysGood,
] as const
