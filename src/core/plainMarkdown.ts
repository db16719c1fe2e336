import { htmlEntity, signOf } from './htmlEntity.ts'

/**
 * A text of Markdown as it reads, with its lines and its list marks; simple HTML, which Markdown allows, is read with it. A text of
 * nothing but marks stays as it stands: an empty one would say that nothing was said.
 */
export function plainMarkdown(text: string): string {
  const lines = text.replace(breaks, '\n').replace(htmlItem, '\n- ').split(/\r?\n/)
  const plain = withTablesAsLists(lines).map((line) => plainLine(line.replace(headingMark, '')))
  const joined = plain.join('\n')
  const read = joined.replace(/\n{3,}/g, '\n\n').trim()
  return joined === text || read === '' ? text : read
}

const breaks = /<br[ \t]*\/?>|<\/(?:p|div|ul|ol|h[1-6]|blockquote|tr|td|th|dt|dd)>/gi
const htmlItem = /<li(?:[ \t][^<>]{0,200})?>/gi
const headingMark = /^[ \t]{0,3}#{1,6}[ \t]+/

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
      .replace(/!\[([^[\]]*)\]\((?:[^()[]|\([^()[]*\))*\)/g, '$1')
      .replace(/\[([^[\]]+)\](?:\((?:[^()[]|\([^()[]*\))*\)|\[[^[\]]*\])/g, '$1')
      .replace(/<((?:https?:|mailto:)[^<>\s]+)>/g, '$1')
      .replace(/<br\s{0,9}\/?>/gi, ' ')
      .replace(
        /<\/?(?:a|b|blockquote|center|code|div|em|font|h[1-6]|i|kbd|li|ol|p|small|span|strong|sub|sup|u|ul)(?:\s[\w-]{1,20}=[^<>]*)?>/gi,
        '',
      )
      .replace(/(\*\*|__|~~)(.+?)\1/g, '$2')
      .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]*[^\s*])\*(?![\p{L}\p{N}*])/gu, '$1')
      .replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]*[^\s_])_(?![\p{L}\p{N}_])/gu, '$1')
      .replace(htmlEntity, signOf),
  ).replace(/\\$/, '')
}

/** A text of HTML as it reads, with its paragraphs and lists as lines. One of nothing but tags stays as it stands. */
export function plainHtml(text: string): string {
  const plain = text.replace(breaks, '\n').replace(htmlItem, '\n- ').replace(htmlTag, '')
  const read = plain
    .replace(htmlEntity, signOf)
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return read === '' ? text : read
}

const htmlTag = /<\/?[a-z][^<>]*>/gi

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
