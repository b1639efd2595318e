import { unseenOrSpace } from '#text/unseen.ts'

const around = new RegExp(`^["'\`“”„‘’«»${unseenOrSpace}]+|["'\`“”„‘’«»${unseenOrSpace}]+$`, 'gu')

/** A value without the blanks and quotes that a hand or a template puts around it. */
export const bareValue = (value: string): string => value.replace(around, '')
