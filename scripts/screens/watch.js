// Runs in every page that is visited, as it stands: notes the first frame in which all that is wanted
// (`wantedControls`, how their names begin) is there, to be seen and enabled.
;(() => {
  const nameOf = (element) =>
    element.getAttribute('aria-label') ||
    (element.labels && element.labels[0] && element.labels[0].textContent) ||
    element.textContent
  const isThere = (name) =>
    [...document.querySelectorAll('a, button, input, textarea, select')].some(
      (element) =>
        nameOf(element).trim().startsWith(name) &&
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
