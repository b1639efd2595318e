/**
 * What is not seen, or deceives the eye: one set for everything that shows, writes or cleans text.
 * It is made of properties of the Unicode Character Database (UAX #44) as the engine knows them,
 * in classes that a pattern with the flag `u` can hold between brackets.
 *
 * Not in it: U+0020, which everybody expects, and combining marks, which are seen on whatever
 * stands before them. In it although honest text has them: joiners, as in Persian or an emoji of
 * several, and variation selectors. Two names that differ in one look alike, and a mark beside a
 * letter leaves the letter readable. The few format characters with a glyph of their own (Arabic
 * number signs) draw over what follows.
 */

/** C0 and C1 (General_Category=Cc), line ends and tabs among them. */
export const controls = String.raw`\p{Cc}`

/** Halves of pairs that have no other half (Cs). */
export const halves = String.raw`\p{Cs}`

/** Which those are depends on the age of the engine. */
export const unassigned = String.raw`\p{Cn}`

/**
 * Without a glyph, or with one that depends on the font alone: format characters (Cf; bidi, joiners,
 * tags), halves of pairs, private use (Co), unassigned and noncharacters (Cn), and what a font
 * may leave out (DI, Default_Ignorable_Code_Point: variation selectors, fillers of Hangul). Then what
 * is blank in the code charts although no property says so: Braille without dots, the place of an
 * object that is not there, the filler of Khitan, two blanks of Egyptian and the null notehead.
 */
export const invisible = String.raw`${halves}\p{Cf}\p{Co}${unassigned}\p{DI}\u2800\uFFFC\u{16FE4}\u{13441}\u{13442}\u{1D159}`

/** Of it, what honest names have: joiners of Persian and of emoji, and the two faces of an emoji. */
export const honest = String.raw`\u200C\u200D\uFE0E\uFE0F`

/** The set, and U+0020: to the above come blanks of every width and separators of lines (Z). */
export const unseenOrSpace = String.raw`\p{Z}${controls}${invisible}`

// Parts of the set that have a name of their own for people.
export const lineEnds = String.raw`\r\n\x85\p{Zl}\p{Zp}`
export const noBreakBlanks = String.raw`\xA0\u2007\u202F`
export const byteOrderMark = String.raw`\uFEFF`
/** What parts one entry of a list from the next: white space as JavaScript has it, or one of no width. */
export const separators = String.raw`\s\u200B`

const unseen = new RegExp(`(?! )[${unseenOrSpace}]`, 'gu')

export const holdsUnseen = (text: string): boolean => text.search(unseen) >= 0

/** `write` gets one code point, or half of a pair that has no other half, and where it stands. */
export const replaceUnseen = (
  text: string,
  write: (character: string, at: number) => string,
): string => text.replace(unseen, write)
