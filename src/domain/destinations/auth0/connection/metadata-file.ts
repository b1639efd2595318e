import { parseDocument } from '#domain/oidc/issuer/parse-document.ts'
import { protoName, protoPath } from '#domain/wire/proto.ts'
import { auth0Profile } from '../profile.ts'

export type MetadataFile =
  | { readonly ok: true; readonly members: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly error: string }

const refuse = (error: string): MetadataFile => ({ ok: false, error })

/** What `client_secret` and its like name belongs in no metadata, and would be kept in the draft. */
const secretMember = /(^|_)(secret|password|private_key)$/i

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/**
 * Reads an uploaded metadata file (its text). Auth0 takes at most 128 KB (auth0.com/docs
 * oidc.mdx). Whether the members are the right ones is for the checks to say.
 */
export function readMetadataFile(text: string): MetadataFile {
  const bytes = bytesOf(text)
  if (bytes > auth0Profile.maxDocument.bytes) {
    return refuse(`The file has ${Math.ceil(bytes / 1024)} KB. Auth0 takes at most 128 KB.`)
  }
  const document = parseDocument(text)
  if (!document.ok) return refuse(unreadable[document.looksLike]?.(document) ?? notJson(document))
  const names = Object.keys(document.value)
  const secret = names.find((name) => secretMember.test(name))
  if (protoPath(document.value) !== undefined) return refuse(`No member can be named ${protoName}.`)
  if (secret !== undefined) {
    return refuse(`The file holds “${secret}”: it is no metadata, and secrets are not kept here.`)
  }
  if (Array.isArray(document.value['keys'])) {
    return refuse('These are signing keys (a JWKS), not the metadata of an issuer.')
  }
  if (!names.some((name) => name === 'issuer' || name.endsWith('_endpoint'))) {
    return refuse('No issuer and no endpoint in it: this is not the metadata of an issuer.')
  }
  return { ok: true, members: document.value }
}

interface Place {
  readonly line: number
  readonly column: number
  readonly message: string
}

const notJson = ({ line, column, message }: Place): string =>
  `Not JSON: line ${line}, column ${column}: ${message}.`

const wrongKind = () => 'JSON, but no object of members.'
const unreadable: Readonly<Record<string, ((place: Place) => string) | undefined>> = {
  empty: () => 'The file is empty.',
  html: () => 'This is a web page. Save the document itself, not the page around it.',
  saml: () => 'This is SAML metadata. An OpenID Connect provider has a JSON file.',
  xrds: () => 'This is OpenID 2.0. An OpenID Connect provider has a JSON file.',
  xml: () => 'This is XML. An OpenID Connect provider has a JSON file.',
  headers: () => 'HTTP headers stand before the JSON. Leave them out: it begins at the first “{”.',
  truncated: () => 'The file ends too early; part of it is missing.',
  array: wrongKind,
  string: wrongKind,
  number: wrongKind,
  boolean: wrongKind,
  null: wrongKind,
}
