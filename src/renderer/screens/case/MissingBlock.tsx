import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { May } from '../../frame/may.tsx'
import { useOpenCase } from '../../frame/openCase.tsx'
import { elementGroups } from '../../parts/elementGroups.ts'
import { Block, Button, State } from '../../ui/index.ts'
import { LetterDialog } from './letters/LetterDialog.tsx'
import type { CaseCredentialId } from '#core/ids.ts'

/** Which mandatory elements nobody has stated yet. */
export function MissingBlock() {
  const { t } = useTranslation('credential')
  const { credential } = useOpenCase()
  const [writing, setWriting] = useState(false)
  return (
    <Block heading={t('missing.heading')}>
      {credential === null ? <p className="small quiet">{t('none.title')}</p> : <Missing id={credential.id} />}
      <May call="letters.make">
        <div>
          <Button
            onPress={() => {
              setWriting(true)
            }}
          >
            {t('letter:block.askForMissing')}
          </Button>
        </div>
      </May>
      {writing ? (
        <LetterDialog
          kind="missingDocuments"
          onClose={() => {
            setWriting(false)
          }}
        />
      ) : null}
    </Block>
  )
}

function Missing({ id }: { readonly id: CaseCredentialId }) {
  const { t } = useTranslation('credential')
  const question = useAsk('credentials.get', { caseCredentialId: id })
  return (
    <Asked question={question}>
      {(credential) => {
        const missing = elementGroups(credential.elements).filter(
          (group) => group.weight === 'mandatory' && group.state === 'missing',
        )
        if (missing.length === 0) return <State kind="good">{t('missing.none')}</State>
        return (
          <ul className="small stack case-missing">
            {missing.map((group) => (
              <li key={group.element}>
                <State kind="bad">{t(`element.${group.element}`)}</State>
              </li>
            ))}
          </ul>
        )
      }}
    </Asked>
  )
}
