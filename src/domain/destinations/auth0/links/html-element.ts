import { visibleHtml } from '#text/html.ts'

/** An element that leads to the link. @param words what a user reads */
export const linkElement = (link: string, words: string): string =>
  `<a href="${visibleHtml(link)}">${visibleHtml(words)}</a>`
