import { channels, pkceModes } from '#domain/oidc/values.ts'
import { pkceWords } from '#domain/destinations/auth0/connection/value-words.ts'
import { channelWords } from '#domain/doctor/report/report.ts'
import { Chips } from '#ui/chips.tsx'
import { ScopeDoubts } from '#panels/oidc-fields/scope-doubts.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { type CheckValues, validScopes } from './check-values.ts'
import styles from './issuer-check.module.css'

interface Props {
  readonly values: CheckValues
  readonly onChange: (changes: Partial<CheckValues>) => void
}

const channelOptions = [
  { value: '', label: 'Not decided: the one that suits best' },
  ...channels.map((value) => ({ value, label: channelWords[value] })),
]
const pkceOptions = [
  { value: '', label: 'Not decided' },
  ...pkceModes.map((value) => ({ value, label: pkceWords[value] })),
]

/** What the connection is going to be. What is left open is judged at its best. */
export function ExpectationFields({ values, onChange }: Props) {
  const { channel, pkce, scopes, issuer } = values
  const valid = validScopes(scopes)
  const invalid = scopes.filter((scope) => !valid.includes(scope))
  return (
    <fieldset className={styles.expectation}>
      <legend className={styles.legend}>What the connection will use</legend>
      <Select
        label="Communication Channel"
        options={channelOptions}
        value={channel}
        onChange={({ target }) =>
          onChange({ channel: channels.find((one) => one === target.value) ?? '' })
        }
      />
      <Select
        label="PKCE"
        options={pkceOptions}
        value={pkce}
        onChange={({ target }) =>
          onChange({ pkce: pkceModes.find((one) => one === target.value) ?? '' })
        }
      />
      <Chips
        label="Scopes"
        optional
        value={scopes}
        onChange={(value) => onChange({ scopes: value })}
        status={<ScopeDoubts scopes={scopes} />}
        error={invalid.length > 0 ? `Not a scope: ${invalid.join(', ')}` : undefined}
      />
      <TextInput
        label="Expected issuer"
        optional
        hint="The published issuer must be exactly this text, the final “/” included."
        mono
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={issuer}
        onChange={({ target }) => onChange({ issuer: target.value.trim() })}
      />
    </fieldset>
  )
}
