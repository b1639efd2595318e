import { cutWithCount } from './cut.ts'
import { visible } from './visible.ts'

/** Longer than any issuer, endpoint or sentence of ours; an issuer may publish 128 KB in one string. */
const maxLine = 1000

/** For a terminal or a ticket: one line, and of a text that nobody would read the beginning. */
export const visibleLine = (text: string): string => visible(cutWithCount(text, maxLine))
