import type { Block } from './document.ts'
import { say } from './document.ts'
import { headingOf } from './statementDecision.ts'
import { textValue } from './statementText.ts'
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
