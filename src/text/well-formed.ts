import { halves } from './unseen.ts'

const lone = new RegExp(`[${halves}]`, 'gu')

/** A lone half of a pair has no encoding: U+FFFD stands for it, as encoders write it. */
export const wellFormed = (text: string): string => text.replace(lone, '\uFFFD')
