import { plainMarkdown } from '../../plainMarkdown.ts'
import type { JsonNode } from '../json/node.ts'
import { isRemark, taggedTexts, type Findings } from '../leaves.ts'

/**
 * Texts that may be written in Markdown, as they are read: without the marks, with their lines and list marks.
 *
 * Open Badges 3.0 allows it for the narratives of criteria, evidence and subject and for endorsements; issuers write it in
 * descriptions, too. No mark is removed that could be a word's own: `snake_case`, `C#`, `2 * 3` stay.
 */
export function markedTexts(part: string, node: JsonNode, lang: string): Findings {
  return taggedTexts(part, node, lang).map((finding) =>
    isRemark(finding) || finding.value.kind !== 'text'
      ? finding
      : { ...finding, value: { ...finding.value, text: plainMarkdown(finding.value.text) } },
  )
}
