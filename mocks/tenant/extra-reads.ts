/**
 * Reads outside the contract that the Deploy CLI makes when it exports connections. Of
 * everything else (`/connections/{id}/scim-configuration` among it) it takes 404 for "none".
 */
const reads: Readonly<Record<string, unknown>> = {
  '/connections-directory-provisionings': { directory_provisionings: [] },
}

export const extraRead = (path: string): unknown => reads[path]
