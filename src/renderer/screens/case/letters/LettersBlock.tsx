import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterRow } from '#contract/letters.ts'
import { formatDate } from '#locales/format.ts'
import { call, useAsk } from '../../../api.ts'
import { Asked } from '../../../frame/Asked.tsx'
import { May } from '../../../frame/may.tsx'
import { useOpenCase } from '../../../frame/openCase.tsx'
import { useLanguage } from '../../../frame/preferences.tsx'
import { NotDone } from '../../../parts/NotDone.tsx'
import { savePdf } from '../../../parts/saveFile.ts'
import { Block, Button, IconButton, State } from '../../../ui/index.ts'
import { DeliveryDialog } from './DeliveryDialog.tsx'
import { LetterDialog } from './LetterDialog.tsx'

/** The letters of the case: written, kept as printed, and when and how each left the office. */
export function LettersBlock() {
  const { t } = useTranslation('letter')
  const { detail } = useOpenCase()
  const question = useAsk('letters.list', { caseId: detail.id })
  const [writing, setWriting] = useState(false)
  return (
    <Block heading={t('block.heading')}>
      <Asked question={question}>
        {(letters) =>
          letters.length === 0 ? (
            <p className="small quiet">{t('block.none')}</p>
          ) : (
            <ul className="case-letters small" aria-label={t('block.heading')}>
              {letters.map((letter) => (
                <Letter key={letter.id} letter={letter} />
              ))}
            </ul>
          )
        }
      </Asked>
      <May call="letters.make">
        <div>
          <Button
            onPress={() => {
              setWriting(true)
            }}
          >
            {t('block.write')}
          </Button>
        </div>
      </May>
      <p className="note">{t('block.nothingSent')}</p>
      {writing ? (
        <LetterDialog
          kind="acknowledgement"
          onClose={() => {
            setWriting(false)
          }}
        />
      ) : null}
    </Block>
  )
}

function Letter({ letter }: { readonly letter: LetterRow }) {
  const { t } = useTranslation('letter')
  const language = useLanguage()
  const [delivering, setDelivering] = useState(false)
  const [notSaved, setNotSaved] = useState<unknown>(null)
  return (
    <li>
      <div className="row">
        <span className="grow">
          <span className="medium">{t(`kind.${letter.kind}`)}</span>{' '}
          <span className="faint">
            {formatDate(letter.on, language, 'medium')}, {t(`dialog.languageName.${letter.language}`)}, {letter.by}
          </span>
        </span>
        <IconButton
          label={t('block.save', { kind: t(`kind.${letter.kind}`) })}
          onPress={() => {
            setNotSaved(null)
            call('letters.bytes', { letterId: letter.id }).then(savePdf).catch(setNotSaved)
          }}
        >
          <Download aria-hidden="true" />
        </IconButton>
      </div>
      <NotDone error={notSaved} title={t('common:fileNotSaved')} />
      {letter.deliveries.map(({ on, how, recipient }) => (
        <p key={`${on} ${how} ${recipient}`}>
          <State kind="good">
            {t('block.left', {
              date: formatDate(on, language, 'medium'),
              how: t(`delivery.means.${how}`),
              recipient,
            })}
          </State>
        </p>
      ))}
      {letter.deliveries.length === 0 ? <p className="quiet">{t('block.waiting')}</p> : null}
      <May call="letters.deliver">
        <div>
          <Button
            kind="plain"
            onPress={() => {
              setDelivering(true)
            }}
          >
            {t('block.deliver')}
          </Button>
        </div>
      </May>
      {delivering ? (
        <DeliveryDialog
          letter={letter}
          onClose={() => {
            setDelivering(false)
          }}
        />
      ) : null}
    </li>
  )
}
