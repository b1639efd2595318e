// Runs in every page that is visited, as it stands: notes the first frame in which all that is wanted
// (`wantedControls`, how their names begin) is there, to be seen and enabled.
;(() => {
  // As it is read out: without what is only for the eyes.
  const textOf = (node) =>
    node.nodeType === Node.ELEMENT_NODE && node.getAttribute('aria-hidden') === 'true'
      ? ''
      : node.childNodes.length > 0
        ? [...node.childNodes].map(textOf).join('')
        : node.textContent
  const nameOf = (element) =>
    element.getAttribute('aria-label') ||
    (element.labels && element.labels[0] && textOf(element.labels[0])) ||
    textOf(element)
  const isThere = (name) =>
    [...document.querySelectorAll('a, button, input, textarea, select')].some(
      (element) =>
        // A build before called the link of a row "Open …".
        nameOf(element)
          .trim()
          .replace(/^Open /, '')
          .startsWith(name) &&
        element.checkVisibility() &&
        !element.matches(':disabled, [inert] *'),
    )
  const look = () => {
    if (globalThis.wantedControls.every(isThere))
      document.documentElement.dataset.usable = performance.timeOrigin + performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
})()
