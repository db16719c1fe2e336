import { useTranslation } from 'react-i18next'
import { NeededCheck } from '#core/recognition/policy.ts'
import type { Role } from '#core/roles.ts'
import { Choices, Field, Ticks } from '../../../ui/index.ts'
import { numberNames, type TypedPolicy } from './policyTyped.ts'

/** Who can be asked to sign: the other roles decide nothing. */
const signing = ['officer', 'secondSignatory'] as const satisfies readonly Role[]

/** Every value of a policy; a number that can't be taken says what can. */
export function PolicyFields({
  typed,
  refused,
  onChange,
}: {
  readonly typed: TypedPolicy
  readonly refused: readonly string[]
  readonly onChange: (next: Partial<TypedPolicy>) => void
}) {
  const { t } = useTranslation('policy')
  return (
    <>
      {numberNames.map((name) => (
        <Field
          key={name}
          label={t(`number.${name}`)}
          value={typed[name]}
          onChange={(value) => {
            onChange({ [name]: value })
          }}
          note={t(`numberNote.${name}`)}
          refused={refused.includes(name) ? t(`numberRefused.${name}`) : null}
        />
      ))}
      <Ticks
        label={t('neededChecks')}
        chosen={typed.neededChecks}
        options={NeededCheck.options.map((value) => ({ value, label: t(`neededCheck.${value}`) }))}
        onChange={(neededChecks) => {
          onChange({ neededChecks })
        }}
      />
      <Choices
        label={t('secondOfficer')}
        value={typed.secondOfficer}
        onChange={(secondOfficer) => {
          onChange({ secondOfficer })
        }}
        options={(['never', 'refusals', 'always'] as const).map((value) => ({
          value,
          label: t(`secondOfficerOf.${value}`),
        }))}
      />
      <Choices
        label={t('secondSees')}
        value={typed.secondSees}
        onChange={(secondSees) => {
          onChange({ secondSees })
        }}
        options={(['afterOwnView', 'atOnce'] as const).map((value) => ({ value, label: t(`secondSeesOf.${value}`) }))}
      />
      <Ticks
        label={t('maySign')}
        chosen={typed.maySign}
        options={signing.map((value) => ({ value, label: t(`roles:name.${value}`) }))}
        refused={refused.includes('maySign') ? t('maySignRefused') : null}
        onChange={(maySign) => {
          onChange({ maySign })
        }}
      />
      <Choices
        label={t('erasure')}
        value={typed.erasure}
        onChange={(erasure) => {
          onChange({ erasure })
        }}
        options={(['oneOfficer', 'twoOfficers'] as const).map((value) => ({ value, label: t(`erasureOf.${value}`) }))}
      />
      <Choices
        label={t('suggestions')}
        value={typed.suggestions}
        onChange={(suggestions) => {
          onChange({ suggestions })
        }}
        options={(['shown', 'hiddenUntilJudged'] as const).map((value) => ({
          value,
          label: t(`suggestionsOf.${value}`),
        }))}
      />
      <Choices
        label={t('precedentOrder')}
        value={typed.precedentOrder}
        onChange={(precedentOrder) => {
          onChange({ precedentOrder })
        }}
        options={(['moved', 'beside'] as const).map((value) => ({ value, label: t(`precedentOrderOf.${value}`) }))}
      />
    </>
  )
}
