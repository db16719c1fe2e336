import type { Handlers } from '#contract/contract.ts'
import type { LetterTemplate } from '#contract/letters.ts'
import { LetterKind } from '#core/letters/letterKind.ts'
import { fillPlaceholders, placeholdersOf } from '#core/letters/placeholders.ts'
import { templateProblems } from '#core/letters/template.ts'
import { builtInLetter } from '#locales/builtInLetters.ts'
import { wordsIn, type UiLanguage } from '#locales/words.ts'
import { insertTemplate, templatesInUse } from '../db/repositories/letters.ts'
import { currentSettings } from '../db/repositories/office.ts'
import { print } from '../letters/printLetter.ts'
import { Refusal } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import type { Workspace } from '../workspace.ts'

type Routes = 'letterTemplates.list' | 'letterTemplates.save' | 'letterTemplates.preview'

const languages = ['en', 'de'] as const

export function letterTemplateHandlers(open: () => Workspace, work: RunningWork): Pick<Handlers, Routes> {
  return {
    'letterTemplates.list': () => {
      const own = templatesInUse(open().db)
      return LetterKind.options.flatMap((kind) =>
        languages.map((language): LetterTemplate => {
          const { version, subject, body } = own.find((one) => one.kind === kind && one.language === language) ?? {
            version: null,
            ...builtInLetter(language, kind),
          }
          return { kind, language, version, subject, body }
        }),
      )
    },

    'letterTemplates.save': ({ kind, language, subject, body, seen }) => {
      const [problem] = templateProblems(kind, { subject, body })
      if (problem !== undefined) throw new Refusal('templateNotWhole', { problem: problem.code })
      const workspace = open()
      return workspace.inTransaction(() => {
        const before = templatesInUse(workspace.db).find((one) => one.kind === kind && one.language === language)
        if (seen !== undefined && seen !== (before?.version ?? null)) throw new Refusal('changedMeanwhile')
        const row = { id: workspace.newId(), kind, language, version: (before?.version ?? 0) + 1, subject, body }
        insertTemplate(workspace.db, row, workspace.author())
        workspace.record(
          'settings.letterSaved',
          { template: row.id, kind, language, version: String(row.version) },
          { salt: null, values: { subject, body } },
        )
        return { kind, language, version: row.version, subject, body }
      })
    },

    'letterTemplates.preview': async ({ kind, language, subject, body }) => {
      const workspace = open()
      const values = exampleValues(kind, language)
      const { bytes, pages } = await work.during(
        print(workspace, {
          language,
          subject: fillPlaceholders(subject, values),
          text: fillPlaceholders(body, values),
          date: workspace.today(),
          caseNumber: values.get('case.number') ?? '',
          office: currentSettings(workspace.db),
          applicant: {
            name: values.get('applicant.name') ?? '',
            address: wordsIn(language)('letter:example.address'),
          },
          officer: workspace.officer.name,
        }),
      )
      return { bytes, pages }
    },
  }
}

/** Invented, so that a template can be looked at before there is a case for it. */
function exampleValues(kind: LetterKind, language: UiLanguage): ReadonlyMap<string, string> {
  const words = wordsIn(language)
  return new Map(placeholdersOf(kind).map((name) => [name, words(`letter:example.${name.replace('.', '_')}`)]))
}
