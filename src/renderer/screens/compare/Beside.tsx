import { memo, Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from 'react-aria-components'
import type { MatchReason, ValueSource } from '#core/matching/comparison.ts'
import { Block, FoldedText } from '../../ui/index.ts'

const signs = { for: '+', against: '–', neither: '·' } as const

/** What no score knows and an officer weighs: each a sentence, and under it where its values come from. */
export const Beside = memo(function Beside({ reasons }: { readonly reasons: readonly MatchReason[] }) {
  const { t } = useTranslation('comparison')
  if (reasons.length === 0) return null
  return (
    <Block heading={t('screen.beside')}>
      <ul className="reasons">
        {reasons.map((reason) => (
          <li key={`${reason.signal} ${reason.code}`}>
            <span className="reason-sign" aria-hidden="true">
              {signs[reason.side]}
            </span>
            <span>
              {reason.side === 'neither' ? null : <VisuallyHidden>{t(`screen.${reason.side}`)}: </VisuallyHidden>}
              <FoldedText>{t(`reason.${reason.code}`, reason.facts)}</FoldedText>
              <Sources of={[reason.source?.credential, reason.source?.module]} />
            </span>
          </li>
        ))}
      </ul>
    </Block>
  )
})

function Sources({ of }: { readonly of: readonly (ValueSource | null | undefined)[] }) {
  const { t } = useTranslation('comparison')
  const told = of.filter((source) => source !== null && source !== undefined)
  if (told.length === 0) return null
  const words = told.map(({ from, place }) => {
    const placed = place !== '' && (from === 'file' || from === 'scan' || from === 'document')
    return placed ? t(`source.${from}Place`, { place }) : t(`source.${from}`)
  })
  return (
    <span className="note reason-source">
      <AtSlashes>{t('screen.from', { sources: words.join('; ') })}</AtSlashes>
    </span>
  )
}

/** A place in a file is a long word: it breaks after a slash, where whoever reads it expects that. */
function AtSlashes({ children }: { readonly children: string }) {
  return children.split(/(?<=\/)/).map((part, nth) => (
    <Fragment key={nth}>
      {nth === 0 ? null : <wbr />}
      {part}
    </Fragment>
  ))
}
