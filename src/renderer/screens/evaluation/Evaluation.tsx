import { useTranslation } from 'react-i18next'
import type { CaseCredential } from '#contract/cases.ts'
import { useAsk } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useCredentialChoices } from '../../parts/credentialChoices.ts'
import { Button, Empty, Pick } from '../../ui/index.ts'
import { AssessmentForm } from './AssessmentForm.tsx'
import { FiveElements } from './FiveElements.tsx'
import { GradeBlock } from './GradeBlock.tsx'
import { LevelBlock, WorkloadBlock } from './StatedBlocks.tsx'
import './Evaluation.css'

/** The five elements and the assessment form of one credential, beside what its level, workload and grade stand for here. */
export function Evaluation() {
  const { t } = useTranslation('evaluation')
  const { credential, goTo } = useOpenCase()
  if (credential === null) {
    return (
      <Empty
        title={t('none')}
        action={
          <Button
            onPress={() => {
              goTo('received')
            }}
          >
            {t('toReceived')}
          </Button>
        }
      />
    )
  }
  return <OfCredential key={credential.id} credential={credential} />
}

function OfCredential({ credential }: { readonly credential: CaseCredential }) {
  const { t } = useTranslation('evaluation')
  const { detail, choose } = useOpenCase()
  const credentialChoices = useCredentialChoices()
  const question = useAsk('evaluation.get', { caseCredentialId: credential.id, template: null })
  return (
    <Asked question={question} waiting={t('reading')} failed={t('notRead')}>
      {(evaluation) => (
        <div className="evaluation">
          <div className="evaluation-main" data-region="">
            {detail.credentials.length > 1 ? (
              <Pick
                label={t('credential')}
                value={credential.id}
                onChange={choose}
                options={credentialChoices(detail.credentials)}
              />
            ) : null}
            <FiveElements evaluation={evaluation} />
            <AssessmentForm evaluation={evaluation} />
          </div>
          <aside className="evaluation-side" aria-label={t('side')} data-region="">
            <LevelBlock evaluation={evaluation} />
            <WorkloadBlock evaluation={evaluation} />
            <GradeBlock evaluation={evaluation} />
          </aside>
        </div>
      )}
    </Asked>
  )
}
