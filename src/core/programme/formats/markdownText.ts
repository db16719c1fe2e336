/**
 * A line of Markdown as it reads. Marks say how a text looks, not what it says; those that divide a list stay, for a list is read
 * as one. Only what hardly stands for itself is taken for a mark: `a * b`, `snake_case` and `x < y` stay.
 */
export function plainLine(line: string): string {
  const kept = line
    .replace(/`([^`]+)`/g, (_, code: string) => keep(code))
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => keep(sign))
  return unkeep(
    kept
      // A fence of code or of a container, a line across the page, or one under a heading.
      .replace(/^\s*(?:```|~~~|:::).*$|^\s{0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}|=+\s*)$/, '')
      // Where a link of another line leads.
      .replace(/^\s{0,3}\[[^[\]]+\]:\s+(?:https?:|mailto:|[/#.]).*$/, '')
      .replace(/^\s{0,3}(?:>\s)+/, '')
      .replace(/^(\s*[-*+]\s+)\[[ xX]\]\s+/, '$1')
      .replace(/!\[([^[\]]*)\]\([^)[]*\)/g, '$1')
      .replace(/\[([^[\]]+)\](?:\([^)[]*\)|\[[^[\]]*\])/g, '$1')
      .replace(/<((?:https?:|mailto:)[^<>\s]+)>/g, '$1')
      .replace(/<br\s{0,9}\/?>/gi, ' ')
      .replace(
        /<\/?(?:a|b|center|code|div|em|font|i|kbd|p|small|span|strong|sub|sup|u)(?:\s[\w-]{1,20}=[^<>]*)?>/gi,
        '',
      )
      .replace(/(\*\*|__|~~)(.+?)\1/g, '$2')
      .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]*[^\s*])\*(?![\p{L}\p{N}*])/gu, '$1')
      .replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]*[^\s_])_(?![\p{L}\p{N}_])/gu, '$1')
      .replace(/&(nbsp|amp|lt|gt|quot|ndash|mdash);/g, (_, name: string) => named[name] ?? ''),
  ).replace(/\\$/, '')
}

const named: Readonly<Record<string, string>> = {
  ...{ nbsp: '\u00a0', amp: '&', lt: '<', gt: '>', quot: '"', ndash: '–', mdash: '—' },
}

/** What stands for itself is out of the marks' way in a private part of Unicode, until they are taken off. */
const away = 0xf000
const keep = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, (sign) => String.fromCharCode(away + sign.charCodeAt(0)))
const unkeep = (text: string) =>
  text.replace(/[\uf021-\uf07e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - away))

/** The lines of a text with each table as a list: what heads its columns leads to it, and each row is an item. */
export function withTablesAsLists(lines: readonly string[]): readonly string[] {
  const told: string[] = []
  let inTable = false
  lines.forEach((line, at) => {
    const under = lines[at + 1] ?? ''
    if (inTable && isRule(line) && isRow(lines[at - 1] ?? '')) return
    if (!inTable && isRow(line) && isRule(under)) {
      inTable = true
      const heads = cellsOf(line).join(', ')
      if (heads !== '') told.push(`${heads}:`)
      return
    }
    inTable = inTable && isRow(line)
    if (!inTable) told.push(line)
    else if (cellsOf(line).length > 0) told.push(`- ${cellsOf(line).join(', ')}`)
  })
  return told
}

const isRow = (line: string) => line.includes('|')
const isRule = (line: string) => line.includes('|') && /^[\s|:-]+$/.test(line) && line.includes('-')

/** A stroke after a backslash belongs to the cell. */
const cellsOf = (row: string) =>
  row
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .filter(Boolean)
