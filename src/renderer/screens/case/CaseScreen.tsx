import { useTranslation } from 'react-i18next'
import { useOpenCase } from '../../frame/openCase.tsx'
import { Empty } from '../../ui/index.ts'

/** The open case: its credentials and what each states. */
export function CaseScreen() {
  const { t } = useTranslation('cases')
  const { credential } = useOpenCase()
  if (credential === null) return <Empty title={t('inbox.noCredential')} />
  return <Empty title={credential.fileName} />
}
