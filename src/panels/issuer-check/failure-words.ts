import type { ApiError } from '#api/errors.ts'

/** Who failed, so that nobody looks for the fault at the customer's issuer. */
export const failureWords: Readonly<Record<ApiError['source'], string>> = {
  browser: 'Greencheck’s server did not answer, so the issuer was not asked.',
  gateway: 'Greencheck’s server failed, so the issuer was not asked.',
  tenant: 'Your tenant did not let Greencheck ask the issuer.',
  issuer: 'Greencheck could not ask the issuer.',
}
