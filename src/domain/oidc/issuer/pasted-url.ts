interface PastedUrl {
  readonly text: string
  /** What stood around it was left out. */
  readonly taken: boolean
  /** “\” was read as “/”. */
  readonly slashes: boolean
  /** There are several: only a person can say which is meant. */
  readonly several: boolean
}

/** What opens and what closes, in pairs. */
const pairs = '<>""\'\'``“”„“‘’«»()[]'
/** The partner of the character at a place, where it opens (`by` 1) or closes (`by` -1). */
const partner = (text: string, at: number, by: 1 | -1): string | undefined => {
  const place = text[at] === undefined ? -1 : pairs.indexOf(text.charAt(at))
  return place >= 0 && place % 2 === (1 - by) / 2 ? pairs[place + by] : undefined
}
/** A name before the value, as forms, mails and configurations have it. */
const label = /^[^:=/.]{1,60}(?::\s|=)\s*/
/** Behind a blank or the end of a line, one more piece of the same address. */
const piece = /^[\w%&?#~+-]*[/.=]\S*$/

/** The URL in what was pasted: a mail, a page or a program's text puts things around it. */
export function pastedUrl(pasted: string): PastedUrl {
  // JSON may write “\/” for “/”; a hand slips.
  const text = pasted.replace(/\\\/?/g, '/')
  const starts = [...text.matchAll(/https?:\/\//gi)].map(({ index }) => index)
  const start = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? 0 : (starts[0] ?? bareStart(text))
  const first = urlAt(text, start)
  const urls = [first]
  let end = start + first.length
  for (const at of starts) {
    if (at <= end) continue
    const url = urlAt(text, at)
    urls.push(url)
    end = at + url.length
  }
  return {
    text: first,
    taken: first !== text,
    slashes: text !== pasted,
    several: new Set(urls).size > 1,
  }
}

/** Where it begins without a scheme: behind its label and an opening quote. */
function bareStart(text: string): number {
  const start = label.exec(text)?.[0].length ?? 0
  return partner(text, start, 1) === undefined ? start : start + 1
}

function urlAt(text: string, start: number): string {
  const rest = text.slice(start)
  const closer = partner(text, start - 1, 1)
  const close = closer === undefined ? -1 : rest.indexOf(closer)
  const closed = close > 0 ? rest.slice(0, close) : rest
  const blank = /\s+/.exec(closed)
  const goesOn = blank === null || piece.test(closed.slice(blank.index + blank[0].length))
  let url = goesOn ? closed : closed.slice(0, blank.index)
  // The sentence around it goes on or ends.
  while (/["'`”’»,;.!]$/.test(url) || endsAlone(url)) url = url.slice(0, -1)
  return url
}

/** Ends with a bracket that it did not open. */
function endsAlone(url: string): boolean {
  const opener = partner(url, url.length - 1, -1)
  return opener !== undefined && !url.includes(opener)
}
