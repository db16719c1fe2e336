import { useTranslation } from 'react-i18next'
import type { Alignment } from '#core/matching/comparison.ts'
import type { Explanation } from '#core/matching/explanation/explanation.ts'
import { partsByKind, type KindOfParts } from '#core/matching/explanation/signalKinds.ts'
import { weightOf } from '#core/matching/strength.ts'

/**
 * What counted, in words: the numbers are in the record. By what the signals are about, and folded behind that each by itself,
 * since those that measure one thing in several ways balance each other.
 */
export function SignalParts({
  alignment,
  decidedBy,
}: {
  readonly alignment: Alignment | null
  readonly decidedBy: Explanation['decidedBy']
}) {
  const { t } = useTranslation('comparison')
  const kinds = inOrder(partsByKind(alignment?.parts ?? []))
  const each = kinds.flatMap(({ parts }) => parts.filter(({ towards }) => weightOf(towards) !== 'weak'))
  if (kinds.length === 0) return null
  return (
    <details className="block folded">
      <summary className="label">{t('screen.signals')}</summary>
      {decidedBy === 'rule' ? <p className="small">{t('screen.decidedBy.rule')}</p> : null}
      <p className="note">{t('screen.signalsHelp')}</p>
      <ul className="reasons">
        {kinds.map(({ kind, towards }) => (
          <Part key={kind} words={t(`signalKind.${kind}`)} towards={towards} />
        ))}
      </ul>
      {each.length === 0 ? null : (
        <details className="folded">
          <summary className="note">{t('screen.measures')}</summary>
          <p className="note">{t('screen.measuresHelp')}</p>
          <ul className="reasons">
            {each.map(({ signal, towards }) => (
              <Part key={signal} words={t(`signal.${signal}`)} towards={towards} />
            ))}
          </ul>
        </details>
      )}
    </details>
  )
}

/** What is a matter of wording stands last, however much it weighs; what weighs nothing to speak of not at all. */
function inOrder(kinds: readonly KindOfParts[]): KindOfParts[] {
  const told = kinds.filter(({ strength }) => strength !== 'weak')
  return [...told.filter(({ kind }) => kind !== 'size'), ...told.filter(({ kind }) => kind === 'size')]
}

function Part({ words, towards }: { readonly words: string; readonly towards: number }) {
  const { t } = useTranslation('comparison')
  return (
    <li>
      <span className="reason-sign" aria-hidden="true">
        {towards > 0 ? '+' : '–'}
      </span>
      <span>
        {words}{' '}
        <span className="note">
          {t(towards > 0 ? 'screen.partFor' : 'screen.partAgainst', { strength: t(`strength.${weightOf(towards)}`) })}
        </span>
      </span>
    </li>
  )
}
