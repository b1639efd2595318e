const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * A text as it stands in HTML, in a quoted attribute as well as between tags. Controls and halves
 * of characters are dropped: HTML has no way to write them. What hides or turns text is written
 * by its number, so that whoever reads the page's source sees it.
 */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
    .replace(
      /[\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu,
      (character) => `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`,
    )

/** An element that leads to the link. @param words what a user reads */
export const linkElement = (link: string, words: string): string =>
  `<a href="${escapeHtml(link)}">${escapeHtml(words)}</a>`
