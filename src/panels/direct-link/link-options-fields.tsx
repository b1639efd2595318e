import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import {
  type LinkOptions,
  challengeToReplace,
  linkParameters,
  loginHintProblem,
  organizationProblem,
  prompts,
} from '#domain/destinations/auth0/links/link-options.ts'
import { Checkbox } from '#ui/checkbox.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import styles from './direct-link.module.css'
import { upstreamWords } from './upstream-words.ts'

interface Props {
  readonly connection: Pick<ConnectionView, 'options'>
  readonly options: LinkOptions
  readonly onChange: (options: LinkOptions) => void
}

const promptLabels = {
  none: 'none: ask nothing',
  login: 'login: ask again who it is',
  consent: 'consent: ask for consent again',
  select_account: 'select_account: ask which account',
} satisfies Record<(typeof prompts)[number], string>

const promptOptions = [
  { value: '', label: 'left out' },
  ...prompts.map((value) => ({ value, label: promptLabels[value] })),
]

/** What every link of the connection says in addition. A value that is not valid is left out. */
export function LinkOptionsFields({ connection, options, onChange }: Props) {
  const change = (changes: Partial<LinkOptions>) => onChange({ ...options, ...changes })
  const names = linkParameters(options).map(([name]) => name)
  return (
    <Disclosure
      summary={names.length === 0 ? 'More parameters' : `More parameters: ${names.join(', ')}`}
    >
      <div className={styles.options}>
        <TextInput
          label="login_hint"
          optional
          mono
          autoComplete="off"
          value={options.loginHint}
          onChange={(event) => change({ loginHint: event.target.value })}
          error={leftOut(loginHintProblem(options.loginHint))}
          hint={`Filled in at the tenant’s login page. ${upstreamWords(connection, 'login_hint')}`}
        />
        <Select
          label="prompt"
          optional
          value={options.prompt}
          options={promptOptions}
          onChange={(event) =>
            change({ prompt: prompts.find((one) => one === event.target.value) ?? '' })
          }
          hint={
            <>
              {options.prompt === 'none' &&
                'With none, nobody can log in: without a session the answer is login_required. '}
              {upstreamWords(connection, 'prompt')}
            </>
          }
        />
        <TextInput
          label="organization"
          optional
          mono
          autoComplete="off"
          value={options.organization}
          onChange={(event) => change({ organization: event.target.value })}
          error={leftOut(organizationProblem(options.organization))}
          hint="Its ID (org_…); its name where the tenant allows names in the Authentication API. The connection must be enabled for the organization too: not checked here."
        />
        <Checkbox
          label="Show where PKCE stands"
          checked={options.pkce}
          onChange={(pkce) => change({ pkce })}
          hint={
            <>
              A code_challenge is made for one login by the application, which keeps the verifier:
              it cannot be handed out in a link. With this the link is a pattern, and{' '}
              <code>{challengeToReplace}</code> stands where the application puts its own.
            </>
          }
        />
      </div>
    </Disclosure>
  )
}

const leftOut = (problem: string | undefined) => problem && `${problem} The links go without it.`
