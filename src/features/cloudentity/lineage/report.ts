import { markdownText } from '#text/markdown.ts'
import type { IdpView, WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import type { Line } from '#domain/destinations/cloudentity/lineage/trace.ts'
import { arrivals, lineVerdict, nameOf, sourceWord, tokenWords, typeWord } from './line-words.ts'

/** The lineage for a ticket: CommonMark, names and verdicts, no value of anybody's claims. */
export function lineageAsMarkdown(
  lines: readonly Line[],
  idp: Pick<IdpView, 'name' | 'domain' | 'settings'>,
  { workspaceId, host }: Pick<WorkspaceView, 'workspaceId' | 'host'>,
): string {
  const about: [string, string][] = [
    ['Workspace', `${workspaceId} at ${host}`],
    ['Auth0', idp.settings.domain ?? 'no domain'],
    ['Get user info', idp.settings.get_user_info ? 'on' : 'off'],
  ]
  const blocks = [
    `# Lineage: ${markdownText(idp.name)}`,
    about.map(([name, value]) => `- ${name}: ${markdownText(value)}`).join('\n'),
    lines.length === 0 ? 'No attribute.' : lines.map(lineText).join('\n'),
    'Redacted: no values, no tokens.',
  ]
  return `${blocks.join('\n\n')}\n`
}

function lineText(line: Line): string {
  const { attribute, attributeType, mapping, target } = line
  const way = [
    `attribute ${attribute === undefined ? 'none' : named(attribute, attributeType)}`,
    `mapping ${mapping === undefined ? 'none' : named(mapping.type, mapping.mode)}`,
    `context ${target ?? 'none'}`,
    `demo app ${arrivals(line).map(tokensOf).join('; ') || 'nothing'}`,
  ]
  const from = `${nameOf(line)} (${sourceWord(line)})`
  return `- ${markdownText(`${from}: ${lineVerdict(line).word}`)}\n  ${markdownText(way.join(', '))}`
}

const named = (name: string, more: string | undefined) =>
  more === undefined ? name : `${name} (${typeWord(more)})`

const tokensOf = ({ name, tokens }: ReturnType<typeof arrivals>[number]) =>
  `${name} in ${tokens.map((one) => tokenWords[one]).join(' and ')}`
