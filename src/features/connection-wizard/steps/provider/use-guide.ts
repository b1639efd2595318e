import { use } from 'react'
import type { Strategy } from '#domain/destinations/auth0/connection/strategy.ts'
import type { Guide } from '#domain/providers/guide.ts'
import { openidConnect } from '#domain/providers/guides/openid-connect.ts'
import type { RecipeId } from '#domain/providers/recipe.ts'

type GuideOf = (id: RecipeId, strategy: Strategy) => Guide

let loaded: GuideOf | undefined
let loading: Promise<GuideOf> | undefined

async function fetchGuides(): Promise<GuideOf> {
  try {
    const { guideFor } = await import('#domain/destinations/auth0/connection/guide-for.ts')
    loaded = guideFor
    return guideFor
  } catch (error) {
    loading = undefined
    throw error
  }
}

/** Fetches what is told about every provider: of the first screen only the first one's is a part. */
export const loadGuides = (): Promise<GuideOf> => (loading ??= fetchGuides())

/** What is told about a provider. Suspends until it is there, but for the one that is shown first. */
export const useGuide = (id: RecipeId, strategy: Strategy): Guide =>
  id === 'openid-connect' ? openidConnect : (loaded ?? use(loadGuides()))(id, strategy)
