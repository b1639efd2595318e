import { sourceParts } from './source-links.ts'

interface Props {
  readonly clause: string
}

/** What is on the web opens beside the dashboard. */
export const LinkedSources = ({ clause }: Props) => (
  <>
    {sourceParts(clause).map(({ text, href }) =>
      href === undefined ? (
        text
      ) : (
        <a key={`${href} ${text}`} href={href} target="_blank" rel="noreferrer">
          {text}
        </a>
      ),
    )}
  </>
)
