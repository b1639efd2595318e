import { useMemo } from 'react'
import type { EditValues } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { type Preview, previewOf } from '#domain/destinations/auth0/mapping/preview.ts'
import type { Remark } from '#domain/destinations/auth0/mapping/remark.ts'
import { remarksOf } from '#domain/destinations/auth0/mapping/remarks.ts'
import { toldRemarks } from '#domain/destinations/auth0/mapping/told-remarks.ts'
import { isObject } from '#domain/wire/json.ts'
import type { ClaimsSource } from './use-source.ts'

export interface Previewed {
  /** Undefined: no claims are known. */
  readonly preview: Preview | undefined
  readonly remarks: readonly Remark[]
}

/** What the mapping as it stands in the form comes to, and what is to be said of it. */
export function usePreview(
  base: ConnectionView,
  values: EditValues,
  { source, before }: Pick<ClaimsSource, 'source' | 'before'>,
): Previewed {
  return useMemo(() => {
    const connection = withMap(base, values)
    const preview = source && previewOf({ connection, source, before })
    const json = values.profile === '' ? undefined : values.profile
    const remarks = remarksOf({
      connection,
      tokenset: source?.tokenset,
      userinfo: source?.userinfo,
      before,
      json,
    })
    return { preview, remarks: toldRemarks(remarks, preview) }
  }, [base, values, source, before])
}

/** The connection as the form has its mapping. */
function withMap({ id, name, strategy, options }: ConnectionView, values: EditValues) {
  const { mappingMode, attributes, userinfoScope } = values
  const map = {
    ...(isMode(mappingMode) && { mapping_mode: mappingMode }),
    ...(isObject(attributes) && { attributes }),
    ...(userinfoScope !== '' && { userinfo_scope: userinfoScope }),
  }
  return { id, name, strategy, options: { ...options, attribute_map: map } }
}

const isMode = (mode: string): mode is 'bind_all' | 'use_map' =>
  mode === 'bind_all' || mode === 'use_map'
