export function gatewayEnv(sandbox: {
  readonly port: number
  readonly origin: string
  readonly issuers: readonly string[]
  /** Origin of the Cloudentity workspace. */
  readonly cloudentity?: string
  readonly webRoot?: string
}): Record<string, string>
