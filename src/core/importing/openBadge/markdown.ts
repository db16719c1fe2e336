import type { JsonNode } from '../json/node.ts'
import { isRemark, taggedTexts, type Findings } from '../leaves.ts'

/**
 * Texts that may be written in Markdown, as they are read: without the marks, with their lines and list marks.
 *
 * Open Badges 3.0 allows it for the narratives of criteria, evidence and subject and for endorsements; issuers write it in
 * descriptions, too. No mark is removed that could be a word's own: `snake_case`, `__init__`, `C#`, `2 * 3` stay.
 */
export function markedTexts(part: string, node: JsonNode, lang: string): Findings {
  return taggedTexts(part, node, lang).map((finding) =>
    isRemark(finding) || finding.value.kind !== 'text'
      ? finding
      : { ...finding, value: { ...finding.value, text: withoutMarks(finding.value.text) } },
  )
}

export function withoutMarks(text: string): string {
  const plain = rewritten.reduce((read, [mark, kept]) => read.replace(mark, kept), text)
  // What is nothing but marks is shown as it stands: an empty text would say that the file says nothing.
  return plain === text || plain.trim() === '' ? text : plain.trim()
}

/** In this order: what is inside a link or a heading may be emphasised. Each looks at a bounded stretch of text. */
const rewritten: readonly (readonly [RegExp, string])[] = [
  // A rule, or the line under a heading.
  [/^[ \t]{0,3}(?:-{3,}|={3,}|\*{3,}|_{3,})[ \t]*(?:\n|$)/gm, ''],
  [/^[ \t]{0,3}#{1,6}[ \t]+/gm, ''],
  [/^[ \t]{0,3}>[ \t]?/gm, ''],
  [/<br[ \t]*\/?>|<\/(?:p|div|ul|ol|h[1-6]|blockquote)>/gi, '\n'],
  [/<li(?:[ \t][^<>]{0,200})?>/gi, '\n- '],
  [/<\/?(?:p|b|i|em|strong|u|span|div|ul|ol|li|h[1-6]|code|blockquote)(?:[ \t][^<>]{0,200})?>/gi, ''],
  [/!?\[([^[\]]{1,500})\]\([^()\s]{1,2000}(?:[ \t]+"[^"]{0,200}")?\)/g, '$1'],
  [/<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>/g, '$1'],
  [/(?<![*\\])\*\*(?=[^\s*])([^*\n]{0,1000}?[^\s*])\*\*(?!\*)/g, '$1'],
  [/(?<![\p{L}\p{N}*\\])\*(?=[^\s*])([^*\n]{0,1000}?[^\s*])\*(?![\p{L}\p{N}*])/gu, '$1'],
  [/(?<![\p{L}\p{N}_\\])_(?=[^\s_])([^_\n]{0,1000}?[^\s_])_(?![\p{L}\p{N}_])/gu, '$1'],
  [/(?<!`)`([^`\n]{1,1000})`(?!`)/g, '$1'],
  [/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1'],
  [/&nbsp;/g, '\u{a0}'],
  [/&quot;/g, '"'],
  [/&#0?39;|&apos;/g, '’'],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&amp;/g, '&'],
]
