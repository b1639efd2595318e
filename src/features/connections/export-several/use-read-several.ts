import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
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
  const stopped = useRef(false)
  const lacksScim = lackedIn(scimRoutes.getScim, session.permissions)
  const under = useRef<readonly string[]>(['clients', 'list'])

  const readOn = async (rest: readonly Chosen[]) => {
    stopped.current = false
    setOver(false)
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
        if (stopped.current) break
        under.current = ['connections', 'one', of.id]
        const read = await readWhole(reader, of, names)
        setReads((before) => [...before.filter((one) => one.of.id !== of.id), read])
      }
    } catch (error) {
      if (!isStopped(error)) throw error
    }
    setOver(true)
  }
  const stop = () => {
    stopped.current = true
    void queries.cancelQueries({ queryKey: under.current }, { revert: false })
  }
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void readOn(chosen)
  })
  // What is left unread when the dialog goes away is asked of nobody.
  useEffect(() => () => void (stopped.current = true), [])

  const isRead = (of: Chosen) => reads.some((read) => read.of.id === of.id && 'connection' in read)
  const missing = chosen.filter((of) => !isRead(of))
  return { reads, isOver, stop, lacksScim, missing, readOn: () => void readOn(missing) }
}
