import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Output } from '#contract/contract.ts'
import { nearestFirst } from '#core/finding.ts'
import { fewFound, nearIn } from '#core/nearSpelling.ts'
import { textFor } from '#core/values.ts'
import { useMay } from '../../frame/may.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { soughtHere } from '../../frame/sought.ts'
import type { Around } from '../around.ts'
import { atHand, fits, isWanted, type Group, type Row } from '../found.ts'
import { spelledOtherwise } from '../spelledOtherwise.ts'
import { useAnswer } from '../useAnswer.ts'

type Programme = Output<'catalogue.programmes'>[number]

/** Local programmes by code and title, apart from them those that are spelled otherwise; each opens the catalogue with its modules. */
export function useProgrammes({ asked, shown }: Around): readonly Group[] {
  const { t } = useTranslation('palette')
  const language = useLanguage()
  const navigate = useNavigate()
  const may = useMay()
  const isAsked = isWanted(asked, 'catalogue') && asked.text !== '' && may('catalogue.programmes')
  const { answer = [], state } = useAnswer('catalogue.programmes', isAsked ? {} : null)
  const textsOf = ({ code, title }: Programme) => [code, ...title.map(({ value }) => value)]
  const found = answer.filter((one) => fits(shown, ...textsOf(one)))
  const isEnough = found.length >= fewFound
  const similar = (isEnough ? [] : answer).flatMap((one) => {
    const near = nearIn(shown.text, ...textsOf(one))
    return near === null ? [] : { ...one, ...near }
  })
  const rowOf = ({ id, code, title, modules }: Programme): Row => ({
    key: `programme ${id}`,
    text: textFor(title, language)?.value ?? code,
    note: `${code}, ${t('catalogue:screen.modules', { count: modules })}`,
    run: () =>
      void navigate(
        { pathname: '/catalogue', search: new URLSearchParams({ programme: id }).toString() },
        soughtHere(id),
      ),
  })
  const heading = t('group.programmes')
  const others = nearestFirst(similar, ({ apart }) => apart).map((one) => ({
    ...rowOf(one),
    marked: one.words.join(' '),
  }))
  return [
    { ...atHand(asked, { name: 'programmes', heading, rows: found.map(rowOf) }), state },
    spelledOtherwise(t, { ...atHand(asked, { name: 'programmesSimilar', heading, rows: others }), state }),
  ]
}
