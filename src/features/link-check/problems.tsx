import type { ClientView } from '#domain/destinations/auth0/contract/client-view.ts'
import type { LinkProblem } from '#domain/destinations/auth0/links/link-problem.ts'
import {
  type LinkProblemCode,
  linkProblems,
} from '#domain/destinations/auth0/links/link-problems.ts'
import { usableRedirectUris } from '#domain/destinations/auth0/links/redirect-uris.ts'
import { withParameter } from '#domain/destinations/auth0/links/with-parameter.ts'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { Link } from '#panels/router/link.tsx'
import { CallbackChoice } from './callback-choice.tsx'
import styles from './link-check.module.css'
import { kindOf } from './words.ts'

interface Props {
  readonly link: { readonly url: URL; readonly mended?: string }
  readonly problems: readonly LinkProblem[]
  readonly application: ClientView | undefined
  readonly connectionId: string | undefined
  readonly onReplace: (text: string) => void
}

/** Where a thing is mended that no text of a link can mend. */
const places: Partial<
  Record<LinkProblemCode, { to: `/connections/$id/${'applications' | 'danger'}`; words: string }>
> = {
  'not-enabled': { to: '/connections/$id/applications', words: 'Applications of the connection' },
  'connection-disabled': { to: '/connections/$id/danger', words: 'Switch it on' },
}

/** Everything that was found, each with who or what mends it. */
export function Problems({ link, problems, application, connectionId, onReplace }: Props) {
  if (problems.length === 0) return null
  return (
    <ul className={styles.problems} aria-label="Findings">
      {problems.map(({ code, param, fix }) => {
        const { severity, words, how } = linkProblems[code]
        const place = places[code]
        const unmended = fix === undefined || link.mended === undefined
        const chooses = code === 'callback-not-registered' && unmended && application
        return (
          <li key={`${code} ${param}`}>
            <Verdict kind={kindOf[severity]} calm={severity === 'note'}>
              {words}
            </Verdict>
            <p className={styles.how}>
              {param !== undefined && (
                <>
                  <code>
                    <VisibleText value={param} />
                  </code>
                  {': '}
                </>
              )}
              {how}
              {place && connectionId !== undefined && (
                <>
                  {' '}
                  <Link to={place.to} params={{ id: connectionId }}>
                    {place.words}
                  </Link>
                </>
              )}
            </p>
            {chooses && (
              <CallbackChoice
                uris={usableRedirectUris(application)}
                onChoose={(uri) => onReplace(withParameter(link.url, 'redirect_uri', uri))}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
