import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { FoundModule } from '#contract/finding.ts'
import type { ModuleVersionId } from '#core/ids.ts'
import { marksIn } from '#core/finding.ts'
import { textFor } from '#core/values.ts'
import { formatCredits } from '#locales/format.ts'
import { useMay } from '../../frame/may.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { soughtHere } from '../../frame/sought.ts'
import type { Around } from '../around.ts'
import { isWanted, mostRows, type Asked, type Group, type Row } from '../found.ts'
import { rememberOpened } from '../openedLast.ts'
import { spelledOtherwise } from '../spelledOtherwise.ts'
import { useAnswer, type Answer } from '../useAnswer.ts'
import { useCaseHere } from '../useCaseHere.ts'

/**
 * Local modules in force by code, title and outcomes; apart from them those that are spelled otherwise than was typed. In a case that has
 * a credential, Ctrl+Enter compares it with one.
 */
export function useModules({ asked }: Around): readonly Group[] {
  const { t } = useTranslation('palette')
  const { answer, state } = useFoundModules(asked, isWanted(asked, 'catalogue'))
  const moduleRow = useModuleRow()
  const compare = useCompareWith()
  const rowOf = (found: FoundModule): Row => {
    const { note, ...row } = moduleRow(found)
    return {
      ...row,
      note: found.by === 'outcomes' ? t('inOutcomes', { module: note }) : note,
      ...(compare === null ? {} : { second: { label: t('compare'), run: compare(found.moduleVersionId) } }),
    }
  }
  const named = { heading: t('group.modules'), state }
  return [
    {
      ...{ ...named, name: 'modules', rows: (answer?.found ?? []).map(rowOf), of: answer?.of ?? 0 },
      ...(answer?.found[0]?.by === 'outcomes' ? { near: 'far' as const } : {}),
    },
    spelledOtherwise(t, {
      ...{ ...named, name: 'modulesSimilar', of: answer?.similar.of ?? 0 },
      rows: (answer?.similar.found ?? []).map(({ meant, ...found }) => {
        const row = rowOf(found)
        const words = meant.join(' ')
        // It stands in the title of another language, or in an outcome.
        const isSeen = marksIn(row.text, words).length > 0
        return { ...row, marked: words, ...(isSeen ? {} : { note: t('holds', { words, note: row.note }) }) }
      }),
    }),
  ]
}

/** Sources that ask for the same modules share one answer. */
export function useFoundModules(asked: Asked, wanted: boolean): Answer<'catalogue.find'> {
  const may = useMay()
  const isAsked = wanted && asked.text !== '' && may('catalogue.find')
  return useAnswer('catalogue.find', isAsked ? { text: asked.text, atMost: mostRows(asked) } : null)
}

/** A module as a row that opens it in the catalogue. */
export function useModuleRow() {
  const language = useLanguage()
  const navigate = useNavigate()
  const { officer } = useSession()
  return ({
    moduleVersionId,
    code,
    title,
    credits,
  }: Pick<FoundModule, 'moduleVersionId' | 'code' | 'title' | 'credits'>): Row & { readonly note: string } => {
    const name = textFor(title, language)?.value ?? code
    const ects = `${formatCredits(credits, language)} ECTS`
    return {
      key: `module ${moduleVersionId}`,
      text: name,
      note: name === code ? ects : `${code}, ${ects}`,
      run: () => {
        if (officer !== null) rememberOpened(officer.id, { what: 'module', id: moduleVersionId })
        void navigate(
          { pathname: '/catalogue', search: new URLSearchParams({ module: moduleVersionId }).toString() },
          soughtHere(moduleVersionId),
        )
      },
    }
  }
}

/** Compares the credential that is open with a module; null where none is open. */
export function useCompareWith(): ((moduleVersionId: ModuleVersionId) => () => void) | null {
  const navigate = useNavigate()
  const here = useCaseHere()
  if (here?.credential == null) return null
  const { detail, credential } = here
  return (module) => () => {
    const search = new URLSearchParams({ credential: credential.id, module }).toString()
    void navigate({ pathname: `/cases/${detail.id}/comparison`, search })
  }
}
