/** Secrets on their way from an import to the form of their draft: in memory, and taken once. */
const secrets = new Map<string, string>()

export function handSecret(draftId: string, secret: string): void {
  secrets.set(draftId, secret)
  // A page that the browser keeps for Back keeps no secret.
  window.addEventListener('pagehide', () => secrets.clear(), { once: true })
}

export function takeSecret(draftId: string): string | undefined {
  const secret = secrets.get(draftId)
  secrets.delete(draftId)
  return secret
}
