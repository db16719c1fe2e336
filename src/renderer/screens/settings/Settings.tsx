import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Route } from '#contract/contract.ts'
import { OfficeFormDrafts } from '../../frame/formDrafts.tsx'
import { useMay } from '../../frame/may.tsx'
import { List } from '../../ui/index.ts'
import { ArchiveSettings } from './archive/ArchiveSettings.tsx'
import { AssessmentForms } from './AssessmentForms.tsx'
import { BackupSettings } from './BackupSettings.tsx'
import { CalendarForm } from './CalendarForm.tsx'
import { GradeTables } from './GradeTables.tsx'
import { LetterTemplates } from './LetterTemplates.tsx'
import { MeaningSettings } from './MeaningSettings.tsx'
import { OfficeForm } from './OfficeForm.tsx'
import { Officers } from './Officers.tsx'
import { PolicySettings } from './policy/PolicySettings.tsx'
import { RetentionList } from './retention/RetentionList.tsx'
import { WindowSettings } from './WindowSettings.tsx'
import './Settings.css'

const sections = [
  'office',
  'policy',
  'calendar',
  'letters',
  'forms',
  'grades',
  'retention',
  'meaning',
  'officers',
  'backups',
  'archive',
  'window',
] as const
type Section = (typeof sections)[number]

/** A section is there for those only who may call this, or one of these. The office's own is read by all and changed by some. */
const asks: Record<Section, Route | readonly Route[]> = {
  office: 'office.settings',
  policy: 'policies.list',
  calendar: 'office.saveSettings',
  forms: 'assessmentTemplates.save',
  grades: 'grades.tables',
  meaning: 'encoder.state',
  letters: 'letterTemplates.save',
  retention: ['retention.list', 'office.saveSettings'],
  officers: 'officers.list',
  backups: 'backups.list',
  archive: 'archive.list',
  window: 'session.state',
}

const parts: Record<Section, () => ReactNode> = {
  office: OfficeForm,
  policy: PolicySettings,
  calendar: CalendarForm,
  forms: AssessmentForms,
  grades: GradeTables,
  meaning: MeaningSettings,
  letters: LetterTemplates,
  retention: RetentionList,
  officers: Officers,
  backups: BackupSettings,
  archive: ArchiveSettings,
  window: WindowSettings,
}

/** What the office prints, who may sign in, the backups, and how this window looks and speaks. */
export function Settings() {
  const { t } = useTranslation('settings')
  const may = useMay()
  const [section, setSection] = useState<Section>('office')
  const Part = parts[section]
  return (
    <div className="settings">
      <div className="settings-side" data-region="">
        <List
          label={t('sections.label')}
          items={sections.filter((id) => [asks[id]].flat().some(may)).map((id) => ({ id }))}
          keyOf={(one) => one.id}
          textOf={(one) => t(`sections.${one.id}`)}
          selected={section}
          onSelect={setSection}
        >
          {(one) => t(`sections.${one.id}`)}
        </List>
      </div>
      <section className="settings-part" aria-labelledby="settings-title" data-region="">
        <h1 id="settings-title">{t(`sections.${section}`)}</h1>
        <OfficeFormDrafts>
          <Part />
        </OfficeFormDrafts>
      </section>
    </div>
  )
}
