import { plainLine, withTablesAsLists } from '../../plainMarkdown.ts'

/** A heading with the text below it, up to the next heading of any level, and the headings inside it. */
export interface Section {
  /** Empty for what stands before the first heading. */
  readonly heading: string
  /** 1 to 6 as written; 7 is a line in bold that ends in a colon and stands for a heading. */
  readonly level: number
  /** The line of the heading; the first is 1. */
  readonly line: number
  readonly text: string
  readonly inside: readonly Section[]
}

interface OpenSection extends Section {
  text: string
  readonly inside: OpenSection[]
}

/** The headings of a Markdown text as a tree. Marks that only shape the page are taken off the text. */
export function sectionsOf(text: string): readonly Section[] {
  const top: OpenSection[] = []
  const open: OpenSection[] = []
  let inCode = false
  withoutComments(text)
    .split(/\r?\n/)
    .forEach((line, at) => {
      if (/^\s*(?:```|~~~)/.test(line)) inCode = !inCode
      const found = inCode ? null : headingOf(line)
      if (found === null) {
        const last = open.at(-1)
        if (last === undefined) {
          if (line.trim() === '') return
          const before: OpenSection = { heading: '', level: 6, line: at + 1, text: line, inside: [] }
          top.push(before)
          open.push(before)
        } else last.text += `${last.text === '' ? '' : '\n'}${line}`
        return
      }
      while ((open.at(-1)?.level ?? 0) >= found.level) open.pop()
      const section: OpenSection = { ...found, line: at + 1, text: '', inside: [] }
      ;(open.at(-1)?.inside ?? top).push(section)
      open.push(section)
    })
  return top.map(trimmed)
}

/** Line by line, so that the numbers of the lines stay what they are. After the last end nothing is looked for: no comment closes. */
function withoutComments(text: string): string {
  const end = text.lastIndexOf('-->') + 1
  const closed = text.slice(0, end + 2).replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ''))
  return end === 0 ? text : closed + text.slice(end + 2)
}

const trimmed = (section: Section): Section => ({
  ...section,
  text: withTablesAsLists(section.text.split('\n')).map(plainLine).join('\n').trim(),
  inside: section.inside.map(trimmed),
})

function headingOf(line: string): { readonly heading: string; readonly level: number } | null {
  // No two parts of these patterns match the same blanks without a bound: a line may hold thousands of them.
  const [, marks, words = ''] = /^(#{1,6})\s+(\S.*)$/.exec(line) ?? []
  const named = withoutClosing(words.trimEnd()).trim()
  if (marks !== undefined && named !== '') return { heading: plainLine(named).trim(), level: marks.length }
  const [, bold] = /^\*\*([^*]{2,60}?)\s{0,9}[:：]?\s{0,9}\*\*\s{0,9}[:：]?$/.exec(line.trimEnd()) ?? []
  return bold !== undefined && /[:：]/.test(line) ? { heading: bold.trim(), level: 7 } : null
}

/** `## Title ##` is `## Title`. */
function withoutClosing(words: string): string {
  let end = words.length
  while (words[end - 1] === '#') end -= 1
  return words.slice(0, end)
}
