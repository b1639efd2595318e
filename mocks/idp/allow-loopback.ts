import type { Provider } from 'oidc-provider'

interface SchemaClass {
  readonly prototype: { invalidate: (this: unknown, message: string, code?: string) => void }
}

const waived = ['implicit-force-https', 'implicit-forbid-localhost']

/**
 * OpenID Connect Registration 1.0 §2 forbids http and localhost to web clients of the implicit
 * flow. The sandbox's tenant has nothing else, so these two checks are left out, and no other.
 */
export function allowImplicitOnLoopback(provider: Provider): void {
  const schema: unknown = Reflect.get(provider.Client, 'Schema')
  if (!isSchemaClass(schema)) throw new Error('oidc-provider: Client.Schema is not where it was')
  schema.prototype.invalidate = new Proxy(schema.prototype.invalidate, {
    apply(invalidate, metadata, [message, code]: [string, string?]) {
      if (code === undefined || !waived.includes(code))
        Reflect.apply(invalidate, metadata, [message, code])
    },
  })
}

function isSchemaClass(value: unknown): value is SchemaClass {
  return typeof value === 'function' && typeof value.prototype?.invalidate === 'function'
}
