import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading, Problem } from '../ui/index.ts'
import { useFailureWords } from './failure.ts'

/** An answer in its states, always in this order: waiting, failed, there. What is empty only the screen knows. */
export function Asked<Answer>({
  question,
  waiting,
  failed,
  children,
}: {
  readonly question: UseQueryResult<Answer>
  /** What is being read: "Reading the cases …" */
  readonly waiting?: string
  /** What was not read: "The cases were not read." */
  readonly failed?: string
  readonly children: (answer: Answer) => ReactNode
}) {
  const { t } = useTranslation('common')
  const failureWords = useFailureWords()
  if (question.isPending) return waiting === undefined ? <Loading /> : <Loading what={waiting} />
  if (question.isError) {
    return (
      <Problem title={failed ?? t('notRead')} onRetry={() => void question.refetch()}>
        {failureWords(question.error)}
      </Problem>
    )
  }
  return children(question.data)
}
