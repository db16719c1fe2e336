import type { RefitPreview } from '#contract/models.ts'
import { Coverage } from '#core/matching/comparison.ts'
import type { Figures, Share } from '#core/matching/refit/figures.ts'
import { textFor } from '#core/values.ts'
import { formatNumber } from '#locales/format.ts'
import { shareFacts } from '#locales/shareFacts.ts'
import type { UiLanguage, Words } from '#locales/words.ts'
import { tableOf } from '../../demo/table.ts'

type Made = Extract<RefitPreview, { state: 'made' }>

/** A preview as plain text: what was learned from, the figures side by side, the confusion, and what would change. */
export function previewText(preview: Made, words: Words, language: UiLanguage): string {
  const { learned, triedOn, changes, changing } = preview
  const { fitted, current, unseen, leftOut, held } = triedOn
  const share = ({ interval, ...of }: Share) =>
    interval === null
      ? words('learning:nothing')
      : words('learning:share', { ...shareFacts({ ...of, interval }, language) })
  const error = ({ calibration }: Figures) => {
    if (calibration === null) return words('learning:nothing')
    const three = (value: number) => formatNumber(Math.round(value * 1000) / 1000, language)
    const { error: said, from, to } = calibration
    return words('learning:error', { error: three(said), from: three(from), to: three(to) })
  }
  const answer = (coverage: Coverage) => words(`recognition:coverage.${coverage}`)
  return [
    words('learning:learned', learned),
    words('learning:tried', { judgements: fitted.judgements }),
    ...(leftOut === 0 ? [] : [words('learning:leftOut', { count: leftOut })]),
    words('learning:intervals'),
    '',
    tableOf(
      [
        words('learning:column.figure'),
        words('learning:column.now', { model: modelName(preview.against, words) }),
        words('learning:column.then'),
      ],
      [
        [words('learning:figure.agreed'), share(current.agreed), share(fitted.agreed)],
        [words('learning:figure.unseen'), share(unseen.current), share(unseen.fitted)],
        [words('learning:figure.right'), share(current.right), share(fitted.right)],
        [words('learning:figure.decided'), share(current.decided), share(fitted.decided)],
        [words('learning:figure.calibration'), error(current), error(fitted)],
      ],
    ),
    '',
    words(`learning:held.${held}`),
    '',
    words('learning:confusion.title'),
    tableOf(
      [words('learning:confusion.judged'), ...Coverage.options.map(answer)],
      Coverage.options.map((judged) => [
        answer(judged),
        ...Coverage.options.map((given) => String(fitted.confusion[judged][given])),
      ]),
    ),
    '',
    ...(changing === 0
      ? [words('learning:noChanges')]
      : [
          words('learning:changes', { count: changing }),
          tableOf(
            (['outcome', 'judged', 'now', 'then'] as const).map((column) => words(`learning:change.${column}`)),
            changes.map((one) => [
              `${one.moduleCode} ${one.outcomeCode} ${shortened(textFor(one.outcome, language)?.value ?? '')}`,
              answer(one.judged),
              answer(one.current),
              answer(one.fitted),
            ]),
          ),
        ]),
    '',
  ].join('\n')
}

export function modelName(key: string | null, words: Words): string {
  return key === null ? words('learning:shipped') : words('learning:own', { key })
}

/** So that a row stays on one line of a terminal. */
const longest = 60

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`
}
