import { useState } from 'react'
import { dayOf } from '#domain/destinations/auth0/credential/day.ts'

/** The day it was when this was drawn first. */
export const useToday = (): string => useState(() => dayOf(Date.now()))[0]
