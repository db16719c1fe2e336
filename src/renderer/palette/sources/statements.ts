import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useMay } from '../../frame/may.tsx'
import { soughtHere } from '../../frame/sought.ts'
import type { Around } from '../around.ts'
import { atHand, isWanted, type Group } from '../found.ts'
import { spelledOtherwise } from '../spelledOtherwise.ts'
import { useAnswer } from '../useAnswer.ts'

/** How statements are numbered, `2026/0017`, as far as it is typed, or that without its sign. */
const numberOfStatement = /\d\s*\/\s*\d|^\D*\d{4}\s+\d|^\D*\d{8,}/

/** Statements by number, and by applicant and case for who finds no cases; they are offered the names of similar spelling too. */
export function useStatements({ asked }: Around): readonly Group[] {
  const { t } = useTranslation('palette')
  const may = useMay()
  const navigate = useNavigate()
  // The register is read whole for each answer: whoever finds the case asks it for a number alone.
  const isMeant = may('cases.find') ? numberOfStatement.test(asked.text) : asked.text.length > 1
  const isAsked = isMeant && isWanted(asked, 'cases') && may('statements.register')
  const { answer, state } = useAnswer('statements.register', isAsked ? { filter: asked.text } : null)
  const goTo = (sought: string) => () => void navigate('/statements', soughtHere(sought))
  const rows = (answer?.rows ?? []).map(({ id, number, applicant, caseNumber, state: is }) => ({
    key: `statement ${id}`,
    text: t('statement', { number, applicant }),
    note: is === 'issued' ? caseNumber : `${caseNumber}, ${t(`statement:screen.state.${is}`)}`,
    run: goTo(number),
  }))
  const heading = t('common:places.statements')
  const names = (answer?.similar ?? []).map((name) => ({
    key: `name ${name}`,
    text: name,
    marked: name,
    run: goTo(name),
  }))
  return [
    { ...atHand(asked, { name: 'statements', heading, rows }), of: answer?.of ?? 0, state },
    spelledOtherwise(t, { ...atHand(asked, { name: 'statementsSimilar', heading, rows: names }), state }),
  ]
}
