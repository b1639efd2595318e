/**
 * Authentication Method Reference Values (RFC 8176 §2). The Admin API publishes no list of its own;
 * whether it takes others is not known, so the field takes free text beside these.
 */
export const amrValues = [
  ['face', 'Facial recognition'],
  ['fpt', 'Fingerprint'],
  ['geo', 'Location'],
  ['hwk', 'Hardware-secured key'],
  ['iris', 'Iris scan'],
  ['kba', 'Knowledge-based authentication'],
  ['mca', 'Multiple-channel authentication'],
  ['mfa', 'Multiple-factor authentication'],
  ['otp', 'One-time password'],
  ['pin', 'PIN or pattern'],
  ['pwd', 'Password'],
  ['rba', 'Risk-based authentication'],
  ['retina', 'Retina scan'],
  ['sc', 'Smart card'],
  ['sms', 'Text message'],
  ['swk', 'Software-secured key'],
  ['tel', 'Telephone call'],
  ['user', 'Presence of the user'],
  ['vbm', 'Voice'],
  ['wia', 'Windows integrated authentication'],
] as const

/** What arrives as `amr`: "written if it does not exist; replaces what exists". */
export const resultingAmr = (fromIdp: unknown, chosen: readonly string[]): unknown =>
  chosen.length > 0 ? [...chosen] : fromIdp
