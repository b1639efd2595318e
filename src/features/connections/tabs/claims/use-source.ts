import { useEffect, useMemo, useState } from 'react'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { recipeOfConnection } from '#domain/destinations/auth0/mapping/recipe-of-issuer.ts'
import { samples } from '#domain/destinations/auth0/mapping/samples.ts'
import {
  type Source,
  attributesOfProfile,
  profileToKeep,
  sourceOfPasted,
  sourceOfRun,
  subOf,
} from '#domain/destinations/auth0/mapping/sources.ts'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { type PastedClaims, pastedClaims } from '#domain/oidc/tokens/pasted-claims.ts'
import type { RecipeId } from '#domain/providers/recipe.ts'
import { useRunStore, useRuns } from '#kept/runs/use-runs.ts'
import { usePastedText } from '#panels/pasted-text/use-pasted-text.ts'
import { type TestedUserState, useTestedUser } from '../../profile/use-tested-user.ts'

export const sourceKinds = { run: 'Test run', pasted: 'Pasted token', sample: 'Sample' } as const
export type SourceKind = keyof typeof sourceKinds

export interface ClaimsSource {
  readonly kind: SourceKind
  readonly setKind: (kind: SourceKind) => void
  /** Those that passed, newest first. */
  readonly runs: readonly TestRun[]
  readonly run: TestRun | undefined
  readonly setRun: (id: string) => void
  readonly user: TestedUserState
  readonly pasted: ReturnType<typeof usePastedText>
  readonly claims: PastedClaims
  readonly sample: RecipeId
  readonly setSample: (id: RecipeId) => void
  /** Undefined: nothing is known of any claim. */
  readonly source: Source | undefined
  /** The attributes that are stored of the very user the claims are of. */
  readonly before: Readonly<Record<string, unknown>> | undefined
}

/** The claims that a mapping is tried on, and the user they are held against. */
export function useSource(connection: ConnectionView): ClaimsSource {
  const { options } = connection
  const store = useRunStore()
  const all = useRuns(connection.id).runs
  const runs = useMemo(() => all.filter(({ outcome }) => outcome === 'passed'), [all])
  const [kind, setKind] = useState<SourceKind>('run')
  const [runId, setRun] = useState<string>()
  const [sample, setSample] = useState(() => recipeOfConnection(connection))
  const run = runs.find(({ id }) => id === runId) ?? runs[0]
  const userId = run && userIdOf(run)
  const user = useTestedUser(connection.id, userId, run?.id ?? '')
  const stored = user.query.data?.profile
  const pasted = usePastedText()
  const claims = pastedClaims(pasted.read, {
    issuer: options?.issuer,
    clientId: options?.client_id,
    tenant: run?.claims?.['iss'],
  })

  // What is stored now came out of that run while its settings stand; after the next save it is
  // what the claims are known by.
  const isOfRun = run?.fingerprint !== undefined && run.fingerprint === connection.fingerprint
  useEffect(() => {
    if (!run || !isOfRun || !stored || run.profile) return
    const profile = profileToKeep(stored, run.attributeMap)
    if (profile) store.change(run.id, { profile })
  }, [run, isOfRun, stored, store])

  const source = useMemo(() => {
    if (kind === 'sample') return { ...samples[sample], absence: 'unsent' } satisfies Source
    if (kind === 'pasted') return claims.claims && sourceOfPasted(claims.claims)
    return run && sourceOfRun(run)
  }, [kind, sample, claims.claims, run])
  const isSameUser = kind === 'run' || (run && subOf(run) === source?.tokenset['sub'])
  const before = useMemo(
    () => (isSameUser ? (stored ? attributesOfProfile(stored) : run?.profile) : undefined),
    [isSameUser, stored, run],
  )
  return {
    kind,
    setKind,
    runs,
    run,
    setRun,
    user,
    pasted,
    claims,
    sample,
    setSample,
    source,
    before,
  }
}

function userIdOf({ claims, userinfo }: TestRun): string | undefined {
  const sub = claims?.['sub'] ?? userinfo?.['sub']
  return typeof sub === 'string' ? sub : undefined
}
