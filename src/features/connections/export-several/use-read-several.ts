import { matchQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { lackedPermission, useApi, useSession } from '#api/context.tsx'
import { isStopped } from '#api/use-stop.ts'
import { scimRoutes } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import { lackedIn } from '#domain/gateway-api/first.ts'
import { type Chosen, type Read, readNames, readWhole } from './read-whole.ts'

/** Reads the chosen whole, one after the other: a tenant answers few requests a second. */
export function useReadSeveral(chosen: readonly Chosen[]) {
  const client = useApi()
  const queries = useQueryClient()
  const session = useSession()
  const [reads, setReads] = useState<readonly Read[]>([])
  const [isOver, setOver] = useState(false)
  const [waitingFor, setWaitingFor] = useState<unknown>(null)
  const running = useRef({ stopped: false })
  const lacksScim = lackedIn(scimRoutes.getScim, session.permissions)
  const under = useRef<readonly string[]>(['clients', 'list'])

  const readOn = async (rest: readonly Chosen[]) => {
    const run = { stopped: false }
    running.current = run
    const reader = {
      client,
      queries,
      testerClientId: session.config.testerClientId,
      may: {
        scim: lacksScim === undefined,
        names: lackedPermission(session, 'listClients') === undefined,
      },
    }
    try {
      const names = await readNames(reader)
      for (const of of rest) {
        if (run.stopped) break
        under.current = ['connections', 'one', of.id]
        const read = await readWhole(reader, of, names)
        if (running.current !== run) return
        setReads((before) => [...before.filter((one) => one.of.id !== of.id), read])
      }
    } catch (error) {
      if (!isStopped(error)) throw error
    }
    if (running.current === run) setOver(true)
  }
  const stop = () => {
    running.current.stopped = true
    void queries.cancelQueries({ queryKey: under.current }, { revert: false })
  }
  const begin = useEffectEvent(() => void readOn(chosen))
  useEffect(() => {
    let isGone = false
    void Promise.resolve().then(() => {
      if (!isGone) begin()
    })
    // What is left unread when the dialog goes away is asked of nobody.
    return () => {
      isGone = true
      running.current.stopped = true
    }
  }, [])
  // A call that waits to be repeated (a 429) is none of this component's own queries.
  useEffect(
    () =>
      queries.getQueryCache().subscribe(({ query }) => {
        if (!matchQuery({ queryKey: under.current }, query)) return
        const { fetchStatus, fetchFailureReason } = query.state
        setWaitingFor(fetchStatus === 'idle' ? null : fetchFailureReason)
      }),
    [queries],
  )

  const isRead = (of: Chosen) => reads.some((read) => read.of.id === of.id && 'connection' in read)
  const missing = chosen.filter((of) => !isRead(of))
  const readAgain = () => {
    setOver(false)
    void readOn(missing)
  }
  return { reads, isOver, waitingFor, stop, lacksScim, missing, readOn: readAgain }
}
