import {
  scimObjects,
  type ScimScope,
  scimScopes,
  scimVerbs,
} from '#domain/destinations/auth0/contract/scim.ts'
import { Checkbox } from '#ui/checkbox.tsx'
import styles from '../provisioning.module.css'

interface Props {
  readonly chosen: readonly ScimScope[]
  readonly onChange: (scopes: readonly ScimScope[]) => void
}

/** Each verb for users and for groups. */
export const ScopeBoxes = ({ chosen, onChange }: Props) => (
  <div className={styles.scopes}>
    {scimObjects.map((what) => (
      <fieldset key={what}>
        <legend>{what}</legend>
        {scimVerbs.map((verb) => {
          const scope = `${verb}:${what}` as const
          return (
            <Checkbox
              key={scope}
              label={scope}
              checked={chosen.includes(scope)}
              onChange={(on) =>
                onChange(scimScopes.filter((one) => (one === scope ? on : chosen.includes(one))))
              }
            />
          )
        })}
      </fieldset>
    ))}
  </div>
)
