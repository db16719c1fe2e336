import { useTranslation } from 'react-i18next'
import type { CaseCredentialId } from '#core/ids.ts'
import { useAsk } from '../../api.ts'
import { useOpenCase } from '../../frame/openCase.tsx'
import { Block } from '../../ui/index.ts'

/** What was odd about the file and did not stop the import; nothing, where nothing was. */
export function RemarksBlock() {
  const { credential } = useOpenCase()
  return credential === null ? null : <Remarks id={credential.id} />
}

function Remarks({ id }: { readonly id: CaseCredentialId }) {
  const { t } = useTranslation('credential')
  const { data } = useAsk('credentials.get', { caseCredentialId: id })
  if (data === undefined || data.remarks.length === 0) return null
  return (
    <Block heading={t('remarks.heading')}>
      <ul className="small stack">
        {data.remarks.map((remark) => (
          <li key={`${remark.code} ${remark.pointer}`}>
            {t(`importing:remark.${remark.code}`, { ...remark.facts })} <code className="note">{remark.pointer}</code>
          </li>
        ))}
      </ul>
    </Block>
  )
}
