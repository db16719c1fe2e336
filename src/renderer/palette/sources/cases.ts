import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { FoundCase } from '#contract/finding.ts'
import { askedWords, heldIn, soughtIn } from '#core/finding.ts'
import { textFor } from '#core/values.ts'
import { useMay } from '../../frame/may.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import type { Around } from '../around.ts'
import { fits, isWanted, mostRows, type Group, type Row } from '../found.ts'
import { spelledOtherwise } from '../spelledOtherwise.ts'
import { useAnswer } from '../useAnswer.ts'

/** Cases by number, applicant, credential and provider; apart from them those that are spelled otherwise than was typed. */
export function useCases({ asked, shown }: Around): readonly Group[] {
  const { t } = useTranslation('palette')
  const may = useMay()
  const wanted = isWanted(asked, 'cases') && asked.text !== '' && may('cases.find')
  const input = { by: asked.by, text: asked.text, atMost: mostRows(asked) }
  const { answer, state } = useAnswer('cases.find', wanted ? input : null)
  const rowOf = useCaseRow()
  const rows = (answer?.found ?? []).map((found) => rowOf(found, shown.text))
  const isFar = rows.slice(0, 1).some(({ text, note = '' }) => !fits(shown, text, note))
  const named = { heading: t('group.cases'), state }
  return [
    { ...named, name: 'cases', rows, of: answer?.of ?? 0, ...(isFar ? { near: 'far' as const } : {}) },
    spelledOtherwise(t, {
      ...{ ...named, name: 'casesSimilar', of: answer?.similar.of ?? 0 },
      rows: (answer?.similar.found ?? []).map(({ meant, ...found }) => rowOf(found, meant.join(' '))),
    }),
  ]
}

/** A case as a row: whose it is, and the credential that was meant by these words. */
export function useCaseRow(): (found: FoundCase, text: string) => Row {
  const { t } = useTranslation('palette')
  const language = useLanguage()
  const navigate = useNavigate()
  return ({ id, number, stage, applicant, alsoCalled, credential, is }, text) => {
    const words = askedWords(text)
    const title = textFor(credential?.title ?? [], language)?.value
    const provider = textFor(credential?.provider ?? [], language)?.value
    const told = [alsoCalled === null ? applicant : t('alsoCalled', { applicant, alsoCalled }), title]
    // A provider is named where it is why the case was found.
    const inTold = heldIn(soughtIn(number, ...told), words)
    const isAsked = heldIn(soughtIn(number, ...told, provider), words) > inTold
    return {
      key: `case ${id}`,
      marked: text,
      text: [...told, isAsked ? provider : undefined].filter((part) => part !== undefined).join(', '),
      note: is === 'decided' ? t('decided', { number }) : number,
      run: () => {
        const search = credential === null ? '' : new URLSearchParams({ credential: credential.id }).toString()
        void navigate({ pathname: `/cases/${id}/${stage}`, search })
      },
    }
  }
}
