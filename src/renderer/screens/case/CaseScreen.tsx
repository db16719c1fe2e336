import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseCredential } from '#contract/cases.ts'
import type { ElementName } from '#core/credential/element.ts'
import type { Stage } from '#core/recognition/case.ts'
import { useAsk } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useImporting } from '../../frame/importing.tsx'
import { useOpenCase } from '../../frame/openCase.tsx'
import { May, useMay } from '../../frame/may.tsx'
import { elementGroups } from '../../parts/elementGroups.ts'
import { Empty, FileButton, useKeys } from '../../ui/index.ts'
import { ApplicantBlock } from './ApplicantBlock.tsx'
import { ContactBlock } from './ContactBlock.tsx'
import { ClockBlock } from './ClockBlock.tsx'
import { Credentials } from './Credentials.tsx'
import { DocumentsBlock } from './DocumentsBlock.tsx'
import { ElementPane } from './ElementPane.tsx'
import { elementWithFocus, focusElement } from './elementRows.ts'
import { ElementTable } from './ElementTable.tsx'
import { HistoryBlock } from './HistoryBlock.tsx'
import { HoldingBlock } from './HoldingBlock.tsx'
import { HolderBlock } from './HolderBlock.tsx'
import { LettersBlock } from './letters/LettersBlock.tsx'
import { MissingBlock } from './MissingBlock.tsx'
import { PurposeBlock } from './PurposeBlock.tsx'
import { EnterByHandButton } from './receiving/EnterByHandButton.tsx'
import { Parts } from './receiving/Parts.tsx'
import { SamePersonBlock } from './receiving/SamePersonBlock.tsx'
import { WrongImportBlock } from './receiving/WrongImportBlock.tsx'
import { RemarksBlock } from './RemarksBlock.tsx'
import { SupplyDialog } from './SupplyDialog.tsx'
import './CaseScreen.css'

type BlockName =
  | 'letters'
  | 'contact'
  | 'applicant'
  | 'holder'
  | 'clock'
  | 'missing'
  | 'purpose'
  | 'remarks'
  | 'documents'
  | 'holding'
  | 'samePerson'
  | 'wrongImport'
  | 'history'

/** What a stage is about stands first beside the elements; the rest keeps its order. */
const firstBlocks: Partial<Record<Stage, readonly BlockName[]>> = {
  received: ['applicant', 'samePerson', 'contact', 'holder', 'documents', 'letters'],
  complete: ['missing', 'clock', 'letters'],
  qualityAssurance: ['missing', 'documents'],
  purpose: ['purpose'],
}
const blocks: readonly BlockName[] = [
  'clock',
  'holder',
  'missing',
  'remarks',
  'purpose',
  'applicant',
  'samePerson',
  'contact',
  'documents',
  'letters',
  'holding',
  'wrongImport',
  'history',
]

/** The open case: its credentials, what each states and where that comes from, and what the procedure asks beside. */
export function CaseScreen() {
  const { t } = useTranslation('credential')
  const { detail, credential } = useOpenCase()
  const { take } = useImporting()
  if (credential === null) {
    return (
      <div className="case-work">
        <div className="case-main">
          <Empty
            title={t('none.title')}
            action={
              <May call="imports.start">
                <FileButton
                  kind="primary"
                  many="several"
                  onChoose={(files) => {
                    take({ files, left: null }, detail.id)
                  }}
                >
                  {t('none.choose')}
                </FileButton>
                <EnterByHandButton />
              </May>
            }
          >
            {t('none.text')}
          </Empty>
        </div>
        <CaseBlocks
          names={[
            'applicant',
            'samePerson',
            'clock',
            'purpose',
            'contact',
            'documents',
            'letters',
            'holding',
            'wrongImport',
            'history',
          ]}
        />
      </div>
    )
  }
  return <WithCredential key={credential.id} credential={credential} />
}

function WithCredential({ credential }: { readonly credential: CaseCredential }) {
  const { t } = useTranslation('credential')
  const { stage } = useOpenCase()
  const may = useMay()
  const question = useAsk('credentials.get', { caseCredentialId: credential.id })
  const [selected, setSelected] = useState<ElementName | null>(null)
  const [supplying, setSupplying] = useState<ElementName | null>(null)
  const first = firstBlocks[stage] ?? []
  const names = [...first, ...blocks.filter((name) => !first.includes(name))]

  // Back to the row that it was opened from: what had the focus inside is gone with it.
  const closeOriginal = () => {
    if (selected !== null) focusElement(selected)
    setSelected(null)
  }

  useKeys([
    { keys: '↑ ↓', label: t('keys.element'), run: null, shown: 'line' },
    ...(may('credentials.supply')
      ? [
          {
            keys: 'E',
            label: t('keys.enter'),
            run: () => {
              setSupplying(selected ?? elementWithFocus())
            },
            shown: 'line' as const,
          },
        ]
      : []),
    {
      keys: 'O',
      label: t('keys.original'),
      run: () => {
        if (selected === null) setSelected(elementWithFocus() ?? 'title')
        else closeOriginal()
      },
      shown: 'line',
      act: t(selected === null ? 'keys.showOriginal' : 'keys.closeOriginal'),
    },
    ...(selected === null
      ? []
      : [{ keys: 'Esc', label: t('keys.closeOriginal'), run: closeOriginal, shown: 'list' as const }]),
  ])

  return (
    <div className={selected === null ? 'case-work' : 'case-work case-work-original'}>
      <div className="case-main">
        <div>
          <Credentials />
          <Parts />
        </div>
        <Asked question={question} waiting={t('reading')} failed={t('notRead')}>
          {(whole) => (
            <ElementTable groups={elementGroups(whole.elements)} selected={selected} onSelect={setSelected} />
          )}
        </Asked>
      </div>
      {selected === null || question.data === undefined ? (
        <CaseBlocks names={names} />
      ) : (
        <ElementPane
          credential={question.data}
          group={elementGroups(question.data.elements).find((group) => group.element === selected) ?? null}
          onSelect={setSelected}
          onSupply={() => {
            setSupplying(selected)
          }}
          onClose={closeOriginal}
        />
      )}
      {supplying === null ? null : (
        <SupplyDialog
          caseCredentialId={credential.id}
          element={supplying}
          onClose={() => {
            setSupplying(null)
          }}
        />
      )}
    </div>
  )
}

function CaseBlocks({ names }: { readonly names: readonly BlockName[] }) {
  const { t } = useTranslation('credential')
  return (
    <aside className="case-side" aria-label={t('side')} data-region="">
      {names.map((name) => {
        const Block = blockParts[name]
        return <Block key={name} />
      })}
    </aside>
  )
}

const blockParts: Record<BlockName, () => ReactNode> = {
  applicant: ApplicantBlock,
  holder: HolderBlock,
  clock: ClockBlock,
  missing: MissingBlock,
  purpose: PurposeBlock,
  documents: DocumentsBlock,
  remarks: RemarksBlock,
  letters: LettersBlock,
  contact: ContactBlock,
  holding: HoldingBlock,
  samePerson: SamePersonBlock,
  wrongImport: WrongImportBlock,
  history: HistoryBlock,
}
