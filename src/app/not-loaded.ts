/** Says so where not even the part of the program came that could say it better. */
export function tellNotLoaded(): void {
  const title = document.createElement('h1')
  title.textContent = 'Greencheck did not load'
  const text = document.createElement('p')
  text.textContent =
    'Either a new version was put in place a moment ago, or the network failed. Drafts are kept.'
  const reload = document.createElement('button')
  reload.textContent = 'Reload'
  reload.addEventListener('click', () => location.reload())
  document.getElementById('app')?.replaceChildren(title, text, reload)
}
