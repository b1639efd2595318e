export function gatewayEnv(sandbox: {
  readonly port: number
  readonly origin: string
  readonly issuers: readonly string[]
  readonly webRoot?: string
}): Record<string, string>
