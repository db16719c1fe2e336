import type { DecisionContent, DecisionLine } from '../recognition/decision.ts'
import type { StatementInput } from './statementInput.ts'

type Language = StatementInput['language']

/**
 * In which other language a statement in `language` may print parts of a decision; null where none does.
 *
 * Officers write the parts of a decision once: in the language of their reasons, where those are in one only, else in
 * the first that the office writes in, as far as anyone knows.
 */
export function otherLanguageIn(
  { lines, reasons }: DecisionContent,
  language: Language,
  first: Language,
): string | null {
  const [only] = reasons
  const oneReason = only !== undefined && reasons.length === 1
  const written = oneReason ? only.lang : first
  return written !== language && (oneReason || lines.some(holdsTextOnce)) ? written : null
}

/** What stands on a statement and has one text for all languages. */
function holdsTextOnce({ outcome, differences, answers, conditions, bridgingTask }: DecisionLine): boolean {
  return (
    differences.some(({ substantial }) => substantial === 'yes') ||
    (outcome === 'notRecognised' && Object.values(answers).some((answer) => answer.trim() !== '')) ||
    (outcome === 'conditional' && conditions.length > 0) ||
    (outcome === 'alternative' && bridgingTask.trim() !== '')
  )
}
