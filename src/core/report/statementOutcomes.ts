import type { Block } from './document.ts'
import { say } from './document.ts'
import { headingOf, writtenIn } from './statementDecision.ts'
import { paragraphs, textValue } from './statementText.ts'
import type { StatementInput, StatementLine } from './statementInput.ts'

/** Of partial recognition: the outcomes that the applicant need not learn again. */
export function recognisedBlocks(line: StatementLine, input: StatementInput): Block[] {
  if (line.outcome !== 'partial' || line.recognised.length === 0) return []
  return [
    { kind: 'heading', text: headingOf('recognised', line, input) },
    {
      kind: 'list',
      items: line.recognised.map((text) => say('report:value', { value: textValue(text, input.language) })),
    },
  ]
}

/** Of alternative recognition: what bridges the gap to the module that was asked for. */
export function bridgingBlocks(line: StatementLine, input: StatementInput): Block[] {
  if (line.outcome !== 'alternative' || line.bridgingTask.trim() === '') return []
  const lang = writtenIn(input)
  return [
    { kind: 'heading', text: headingOf('bridging', line, input) },
    ...paragraphs(line.bridgingTask).map((text): Block => ({ kind: 'paragraph', text: { text, lang } })),
  ]
}
