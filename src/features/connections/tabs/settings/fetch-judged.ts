/** What is said of the issuer: with all of the doctor's words, and after its answer. */
export const fetchJudged = () => import('./judged.tsx')
