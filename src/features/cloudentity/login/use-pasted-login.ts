import { useMemo } from 'react'
import {
  assumedEncoding,
  type Source,
  sources,
} from '#domain/destinations/cloudentity/claims/source.ts'
import type { IdpData } from '#domain/destinations/cloudentity/context/evaluate.ts'
import type { IdpView } from '#domain/destinations/cloudentity/contract/views.ts'
import type { Received } from '#domain/destinations/cloudentity/lineage/compare.ts'
import { usePastedText } from '#panels/pasted-text/use-pasted-text.ts'

/** A token or claims in a field. */
export function usePastedClaims() {
  const { text, write, read } = usePastedText()
  const claims =
    read.kind === 'jwt' ? read.claims : read.kind === 'object' ? read.members : undefined
  return { text, write, read, claims }
}
export type PastedClaims = ReturnType<typeof usePastedClaims>

/** Sources that a login through this identity provider reads. */
export const sourcesOf = ({ settings, attributes, mappings }: IdpView): readonly Source[] =>
  sources.filter((source) => {
    if (source === 'id_token') return true
    if (source === 'user_info') return settings.get_user_info
    const names = [
      ...attributes.map(({ name }) => name),
      ...mappings.map((one) => one.source ?? ''),
    ]
    return names.some((name) => assumedEncoding.read(name).source === source)
  })

/**
 * What the operator pastes of a login, in the memory of this page alone: what Auth0 sent, and what
 * the demo application shows.
 */
export function usePastedLogin(idp: IdpView) {
  const sent: Readonly<Record<Source, PastedClaims>> = {
    id_token: usePastedClaims(),
    access_token: usePastedClaims(),
    user_info: usePastedClaims(),
  }
  const shown = { access_token: usePastedClaims(), id_token: usePastedClaims() }
  const asked = sourcesOf(idp).join(' ')
  const { id_token, access_token, user_info } = sent
  const data = useMemo((): IdpData | undefined => {
    const came = Object.entries({
      id_token: id_token.claims,
      access_token: access_token.claims,
      user_info: user_info.claims,
    }).filter(([source, claims]) => claims !== undefined && asked.split(' ').includes(source))
    return came.length === 0 ? undefined : Object.fromEntries(came)
  }, [asked, id_token.claims, access_token.claims, user_info.claims])
  const { access_token: access, id_token: id } = shown
  const received = useMemo(
    (): Received => ({
      ...(access.claims && { access_token: access.claims }),
      ...(id.claims && { id_token: id.claims }),
    }),
    [access.claims, id.claims],
  )
  return { sent, shown, data, received }
}
export type PastedLogin = ReturnType<typeof usePastedLogin>
