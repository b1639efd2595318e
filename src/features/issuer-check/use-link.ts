import { useEffect, useMemo } from 'react'
import { useSession } from '#api/context.tsx'
import { useNavigate, usePlace } from '#panels/router/router-context.tsx'
import { hrefOf } from '#panels/router/to.ts'
import { type CheckValues, toSearch } from './check-values.ts'
import { type CheckSearch, readCheckSearch } from './check-search.ts'

/**
 * The link that repeats this check. The address bar follows, in place of the entry it has, so
 * that a reload repeats it too.
 */
export function useLink(values: CheckValues): string {
  const { config } = useSession()
  const navigate = useNavigate()
  const shown = usePlace().search
  const wanted = asText(toSearch(values, config))
  const differs = wanted !== asText(shown)
  const search = useMemo(() => readCheckSearch(JSON.parse(wanted)), [wanted])
  useEffect(() => {
    if (!differs) return
    navigate({ to: '/issuer-check', search, replace: true, resetScroll: false })
  }, [differs, search, navigate])
  const href = hrefOf({ to: '/issuer-check', search })
  return new URL(href, window.location.origin).href
}

// Both were made by readCheckSearch, whose members stand in one order.
const asText = (search: CheckSearch) => JSON.stringify(search)
