/**
 * A dot in an attribute's name leads into a claim: `address.locality`. A claim whose own name has
 * dots is written with each of them escaped: `https://example\.com/groups` (Cloudentity, "Set Up
 * Auth0 for Authentication", "Claim names with a . character"). Whether a backslash itself can be
 * escaped is told nowhere, so one before anything but a dot is taken as it stands.
 */

/** `https://example.com/groups` → `https://example\.com/groups`; a dot escaped already is kept. */
export const escapeClaim = (name: string): string => name.replace(/(?<!\\)\./g, '\\.')

/** `https://example\.com/groups` → `https://example.com/groups`. */
export const unescapeClaim = (path: string): string => path.replace(/\\\./g, '.')

/** The names a path leads through: `a\.b.c` → `a.b`, `c`. */
export const pathParts = (path: string): string[] => path.split(/(?<!\\)\./).map(unescapeClaim)

/** True of a claim's own name that would be taken for a path. */
export const needsEscape = (name: string): boolean => escapeClaim(name) !== name
