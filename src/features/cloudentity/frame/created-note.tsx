import type { IdpView } from '#domain/destinations/cloudentity/contract/views.ts'
import { Callout } from '#ui/callout.tsx'
import { Link } from '#panels/router/link.tsx'
import { usePlace } from '#panels/router/router-context.tsx'
import { idpPath } from '../data/paths.ts'

/** Once, after "Save" of a new one: what came back, and what is left to do. */
export function CreatedNote({ idp }: { readonly idp: IdpView }) {
  const created = usePlace().state.created === true
  if (!created) return null
  const { attributes, mappings } = idp
  return (
    <Callout kind="good" title="Created. Login not yet tested.">
      <p>
        The workspace answered with {count(attributes.length, 'attribute')} and{' '}
        {count(mappings.length, 'mapping')}.
        {attributes.length === 0 && (
          <>
            {' '}
            Without any, no claim of Auth0 reaches the authentication context: add them in{' '}
            <Link to={idpPath(idp.id, 'attributes')}>Attributes</Link>.
          </>
        )}
      </p>
    </Callout>
  )
}

const count = (number: number, what: string) =>
  `${number === 0 ? 'no' : number} ${what}${number === 1 ? '' : 's'}`
