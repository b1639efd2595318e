import { lazy } from 'react'

/** A chunk of its own for each page. */
export const views = {
  Idps: lazy(() => import('../list/idps-page.tsx').then((m) => ({ default: m.IdpsPage }))),
  Create: lazy(() => import('../create/create-page.tsx').then((m) => ({ default: m.CreatePage }))),
  Idp: lazy(() => import('./idp-page.tsx').then((m) => ({ default: m.IdpPage }))),
  Lineage: lazy(() => import('./lineage-page.tsx').then((m) => ({ default: m.LineagePage }))),
} as const
