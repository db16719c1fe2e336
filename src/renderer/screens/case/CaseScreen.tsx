import { Fragment, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseCredential } from '#contract/cases.ts'
import type { ElementName } from '#core/credential/element.ts'
import type { Stage } from '#core/recognition/case.ts'
import { useAskWhere } from '../../api.ts'
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

const blocksBefore: readonly BlockName[] = [
  ...(['applicant', 'samePerson', 'clock', 'purpose', 'contact', 'documents', 'letters'] as const),
  ...(['holding', 'wrongImport', 'history'] as const),
]

/** What is typed in these about one credential must not stand beside the next. */
const ofCredential: ReadonlySet<BlockName> = new Set(['holder', 'missing', 'remarks', 'wrongImport'])

/** What is looked at of a credential. */
interface Looked {
  readonly of: CaseCredential['id'] | null
  readonly selected: ElementName | null
  readonly supplying: ElementName | null
}
const nothing: Looked = { of: null, selected: null, supplying: null }

/**
 * The open case: its credentials, what each states and where that comes from, and what the procedure asks beside. What stands
 * beside stays where it is when the first credential comes in: a window may be open there.
 */
export function CaseScreen() {
  const { t } = useTranslation('credential')
  const { credential, stage } = useOpenCase()
  const may = useMay()
  const id = credential?.id ?? null
  const question = useAskWhere('credentials.get', id === null ? null : { caseCredentialId: id })
  const [looked, setLooked] = useState(nothing)
  const { selected, supplying } = looked.of === id ? looked : nothing
  const setSelected = (next: ElementName | null) => {
    setLooked({ of: id, selected: next, supplying })
  }
  const setSupplying = (next: ElementName | null) => {
    setLooked({ of: id, selected, supplying: next })
  }
  const first = firstBlocks[stage] ?? []
  const names = id === null ? blocksBefore : [...first, ...blocks.filter((name) => !first.includes(name))]

  // Back to the row that it was opened from: what had the focus inside is gone with it.
  const closeOriginal = () => {
    if (selected !== null) focusElement(selected)
    setSelected(null)
  }

  const ofElements = [
    { keys: '↑ ↓', label: t('keys.element'), run: null, shown: 'line' as const },
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
      shown: 'line' as const,
      act: t(selected === null ? 'keys.showOriginal' : 'keys.closeOriginal'),
    },
    ...(selected === null
      ? []
      : [{ keys: 'Esc', label: t('keys.closeOriginal'), run: closeOriginal, shown: 'list' as const }]),
  ]
  useKeys(id === null ? [] : ofElements)

  return (
    <div className={selected === null ? 'case-work' : 'case-work case-work-original'}>
      <div className="case-main">
        {id === null ? (
          <NoCredential />
        ) : (
          <Fragment key={id}>
            <div>
              <Credentials />
              <Parts />
            </div>
            <Asked question={question} waiting={t('reading')} failed={t('notRead')}>
              {(whole) => (
                <ElementTable groups={elementGroups(whole.elements)} selected={selected} onSelect={setSelected} />
              )}
            </Asked>
          </Fragment>
        )}
      </div>
      {selected === null || question.data === undefined ? (
        <CaseBlocks names={names} />
      ) : (
        <ElementPane
          key={id}
          credential={question.data}
          group={elementGroups(question.data.elements).find((group) => group.element === selected) ?? null}
          onSelect={setSelected}
          onSupply={() => {
            setSupplying(selected)
          }}
          onClose={closeOriginal}
        />
      )}
      {supplying === null || question.data === undefined ? null : (
        <SupplyDialog
          credential={question.data}
          element={supplying}
          onClose={() => {
            setSupplying(null)
          }}
        />
      )}
    </div>
  )
}

function NoCredential() {
  const { t } = useTranslation('credential')
  const { detail } = useOpenCase()
  const { take } = useImporting()
  return (
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
  )
}

function CaseBlocks({ names }: { readonly names: readonly BlockName[] }) {
  const { t } = useTranslation('credential')
  const { credential } = useOpenCase()
  return (
    <aside className="case-side" aria-label={t('side')} data-region="">
      {names.map((name) => {
        const Block = blockParts[name]
        return <Block key={ofCredential.has(name) ? `${name} ${credential?.id ?? ''}` : name} />
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
