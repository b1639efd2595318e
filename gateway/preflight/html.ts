/** Characters of a page that are looked at. A form_post answer is a few hundred. */
const maxSource = 100_000
/** Elements whose text is no markup, and comments: what is in them is not on the page. */
const hidden: Readonly<Record<string, string>> = {
  '<!--': '-->',
  '<script': '</script',
  '<style': '</style',
  '<textarea': '</textarea',
  '<template': '</template',
  '<noscript': '</noscript',
}

export interface Form {
  readonly action: string
  readonly method: string
  /** By name; undefined where a name comes twice. */
  readonly inputs: ReadonlyMap<string, string | undefined>
}

/** The text of `<title>`, whitespace collapsed; of hostile origin and of any length below 1000. */
export function titleOf(html: string): string | undefined {
  const [, text = ''] = /<title(?:\s[^<>]{0,200})?>([^<]{0,1000})/i.exec(onPage(html)) ?? []
  const title = decoded(text).replaceAll(/\s+/g, ' ').trim()
  return title === '' ? undefined : title
}

/** What people read on a page, tags and whitespace collapsed, without the title; of hostile origin. */
export function textOf(html: string): string | undefined {
  const page = onPage(html).replaceAll(/<title(?:\s[^<>]{0,200})?>[^<]{0,1000}/gi, ' ')
  const text = decoded(page.replaceAll(/<[^<>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim()
  return text === '' ? undefined : text
}

/** The form of a page that has exactly one. Not a browser: what is unusual is not understood. */
export function onlyForm(html: string): Form | undefined {
  const page = onPage(html)
  const [form, other] = [...page.matchAll(/<form\b([^<>]{0,5000})>/gi)]
  if (form === undefined || other !== undefined) return undefined
  const { action, method } = attributes(form[1] ?? '')
  if (action === undefined || method === undefined) return undefined
  const inputs = new Map<string, string | undefined>()
  for (const [, text = ''] of page.matchAll(/<input\b([^<>]{0,20000})>/gi)) {
    const { name, value = '' } = attributes(text)
    if (name !== undefined) inputs.set(name, inputs.has(name) ? undefined : value)
  }
  return { action, method: method.toLowerCase(), inputs }
}

/** Without comments and the texts of scripts; one pass, whatever is left open ends the page. */
function onPage(html: string): string {
  const source = html.slice(0, maxSource)
  const lower = source.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase())
  const opening = /<!--|<(?:script|style|textarea|template|noscript)\b/g
  let page = ''
  let at = 0
  for (;;) {
    opening.lastIndex = at
    const found = opening.exec(lower)
    page += source.slice(at, found?.index)
    if (found === null) return page
    const close = lower.indexOf(hidden[found[0]] ?? '', found.index + found[0].length)
    if (close === -1) return page
    at = close + 3
  }
}

/** The first of each name wins, as in a browser (WHATWG HTML §13.2.5.33). */
function attributes(text: string): Partial<Record<'action' | 'method' | 'name' | 'value', string>> {
  const found = new Map<string, string>()
  const pattern = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g
  for (const [, name = '', double, single, bare] of text.matchAll(pattern)) {
    const key = name.toLowerCase()
    if (!found.has(key)) found.set(key, decoded(double ?? single ?? bare ?? ''))
  }
  return Object.fromEntries(found)
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  const pattern = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi
  return text.replaceAll(pattern, (whole, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })
}
