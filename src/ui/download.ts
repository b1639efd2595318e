/** Hands a text to the browser's downloads. Nothing is sent: the address is the text itself. */
export function download(name: string, text: string, type = 'text/plain'): void {
  const link = document.createElement('a')
  link.download = name
  link.href = `data:${type};charset=utf-8,${encodeURIComponent(text)}`
  link.click()
}
