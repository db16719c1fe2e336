import type { LangText } from '../../values.ts'
import type { AssessmentTemplate, SuggestedCriterion } from './template.ts'

const both = (en: string, de: string): LangText => [
  { lang: 'en', value: en },
  { lang: 'de', value: de },
]

const usualGrades = [
  both('strong indicators', 'starke Hinweise'),
  both('substantial indicators', 'deutliche Hinweise'),
  both('weak indicators', 'schwache Hinweise'),
  both('no indicators', 'keine Hinweise'),
]

const criterion = (
  key: SuggestedCriterion,
  question: LangText,
  { grades = usualGrades, onSiteOnly = false }: { readonly grades?: LangText[]; readonly onSiteOnly?: boolean } = {},
) => ({ key, question, grades, suggestedBy: key, onSiteOnly })

/** The form officers know (domain: the assessment form; seven criteria on four grades, each with its evidence). */
export const sevenCriteria: AssessmentTemplate = {
  key: 'sevenCriteria',
  version: 1,
  name: both('Seven criteria', 'Sieben Kriterien'),
  criteria: [
    criterion('qualityAssurance', both('Quality assurance of the learning', 'Qualitätssicherung des Angebots')),
    criterion('verification', both('Verification of the credential', 'Überprüfbarkeit des Nachweises'), {
      grades: [both('secure', 'sicher'), both('some', 'teilweise'), both('limited', 'begrenzt'), both('none', 'keine')],
      onSiteOnly: true,
    }),
    criterion('level', both('Level', 'Niveau')),
    criterion('learningOutcomes', both('Learning outcomes', 'Lernergebnisse')),
    criterion('workload', both('Workload', 'Arbeitsaufwand')),
    criterion('testing', both('Testing of the learning', 'Prüfung des Gelernten')),
    criterion('identification', both('Identification of the learner', 'Identifizierung der lernenden Person'), {
      onSiteOnly: true,
    }),
  ],
}
