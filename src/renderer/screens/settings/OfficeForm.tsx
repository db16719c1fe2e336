import { zodResolver } from '@hookform/resolvers/zod'
import { Form } from 'react-aria-components'
import { useEffect, useEffectEvent } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { OfficeSettings } from '#contract/office.ts'
import { useAsk, useChange } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useFailureWords } from '../../frame/failure.ts'
import { useMay } from '../../frame/may.tsx'
import { NotSavedYet } from './NotSavedYet.tsx'
import { OfficeFacts } from './OfficeFacts.tsx'
import { SavedMeanwhile } from './SavedMeanwhile.tsx'
import { useSettingsDraft, type Meanwhile } from './useSettingsDraft.ts'
import { FormField, Notice, Pick, SubmitButton } from '../../ui/index.ts'

/** The binding language first. */
const languageOrders = ['en', 'de', 'en de', 'de en'] as const

const termOfDays = z.string().refine((typed) => /^\d{1,3}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 365)

/** The form's own shape: a text per language, and the number as it is typed. */
const OfficeFormValues = z.object({
  institution: z.string().trim().min(1),
  officeName: z.string().trim().min(1),
  address: z.string(),
  email: z.union([z.literal(''), z.email()]),
  signatory: z.string(),
  signatoryRole: z.string(),
  appealEn: z.string(),
  appealDe: z.string(),
  appealDays: termOfDays,
  appealAnswerDays: termOfDays,
  timeZone: z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC'),
  languages: z.enum(languageOrders),
})
type OfficeFormValues = z.infer<typeof OfficeFormValues>

/** As it is typed, where nothing is refused yet. */
const Typed = z
  .object({
    institution: z.string(),
    officeName: z.string(),
    address: z.string(),
    email: z.string(),
    signatory: z.string(),
    signatoryRole: z.string(),
    appealEn: z.string(),
    appealDe: z.string(),
    appealDays: z.string(),
    appealAnswerDays: z.string(),
    timeZone: z.string(),
    languages: z.enum(languageOrders),
  })
  .partial()

/** What statements and letters say of the office; each saved version is kept, decisions name the one they were made under. */
export function OfficeForm() {
  const { t } = useTranslation('settings')
  const may = useMay()
  const question = useAsk('office.settings', {})
  return (
    <Asked question={question} failed={t('office.notRead')}>
      {(settings) =>
        may('office.saveSettings') ? <LoadedForm settings={settings} /> : <OfficeFacts settings={settings} />
      }
    </Asked>
  )
}

function LoadedForm({ settings }: { readonly settings: OfficeSettings }) {
  const { t } = useTranslation('settings')
  const save = useChange('office.saveSettings')
  const failureWords = useFailureWords()
  const draft = useSettingsDraft<OfficeFormValues>('office', Typed, toForm(settings))
  const { control, handleSubmit, watch, setValue, getValues, reset } = useForm<OfficeFormValues>({
    resolver: zodResolver(OfficeFormValues),
    defaultValues: draft.value,
  })
  const keepTyped = () => {
    draft.change(getValues())
  }
  const meanwhileOf = (name: keyof OfficeFormValues): Meanwhile | null => {
    const meanwhile = draft.meanwhileOf(name)
    if (meanwhile === null) return null
    const put = () => {
      setValue(name, meanwhile.says)
      meanwhile.put()
    }
    return { ...meanwhile, put }
  }
  // What was saved meanwhile stands in the form, but for what is being typed: the next save would undo it.
  const onKept = useEffectEvent(() => {
    reset(draft.value)
  })
  useEffect(() => {
    onKept()
  }, [settings])
  const texts = [
    { name: 'institution', refusal: t('office.missing') },
    { name: 'officeName', refusal: t('office.missing') },
    { name: 'address', refusal: '', lines: 3 },
    { name: 'email', refusal: t('office.emailRefused') },
    { name: 'signatory', refusal: '' },
    { name: 'signatoryRole', refusal: '' },
    { name: 'appealEn', refusal: '', lines: 4, lang: 'en', note: t('office.appealNote') },
    { name: 'appealDe', refusal: '', lines: 4, lang: 'de' },
    { name: 'appealDays', refusal: t('office.daysRefused') },
    { name: 'appealAnswerDays', refusal: t('office.daysRefused') },
    { name: 'timeZone', refusal: t('office.zoneRefused') },
  ] as const
  return (
    <Form
      className="office-form"
      onSubmit={(event) => {
        const sent = JSON.stringify(getValues())
        void handleSubmit((values) => {
          save.mutateAsync({ ...settings, ...fromForm(values) }).then(
            (saved) => {
              draft.wasKept()
              // What was typed meanwhile stays.
              if (JSON.stringify(getValues()) === sent) reset(toForm(saved))
            },
            () => undefined,
          )
        })(event)
      }}
    >
      <p className="quiet office-wide">{t('office.text', { version: settings.version })}</p>
      {save.isError ? (
        <Notice kind="bad" title={t('office.failed')}>
          {failureWords(save.error)}
        </Notice>
      ) : null}
      {texts.map(({ name, refusal, ...more }) => (
        <div key={name}>
          <FormField
            control={control}
            onTyped={keepTyped}
            name={name}
            label={t(`office.${name}`)}
            refusal={refusal}
            {...more}
          />
          <SavedMeanwhile label={t(`office.${name}`)} meanwhile={meanwhileOf(name)} />
        </div>
      ))}
      <div>
        <Pick
          label={t('office.languages')}
          value={watch('languages')}
          onChange={(languages) => {
            setValue('languages', languages)
            keepTyped()
          }}
          options={languageOrders.map((value) => ({ value, label: t(`office.languagesOf.${value}`) }))}
        />
        <SavedMeanwhile
          label={t('office.languages')}
          meanwhile={meanwhileOf('languages')}
          worded={(says) => {
            const order = languageOrders.find((one) => one === says)
            return order === undefined ? says : t(`office.languagesOf.${order}`)
          }}
        />
      </div>
      <div className="row office-wide">
        <SubmitButton pending={save.isPending}>{t('common:save')}</SubmitButton>
        <NotSavedYet
          state={draft.isTyped ? 'typed' : save.isSuccess ? 'saved' : 'untouched'}
          onDiscard={() => {
            draft.discard()
            reset(toForm(settings))
          }}
        />
      </div>
    </Form>
  )
}

function toForm(settings: OfficeSettings): OfficeFormValues {
  const appeal = (lang: string) => settings.appealRoute.find((text) => text.lang === lang)?.value ?? ''
  return {
    institution: settings.institution,
    officeName: settings.officeName,
    address: settings.address,
    email: settings.email,
    signatory: settings.signatory,
    signatoryRole: settings.signatoryRole,
    appealEn: appeal('en'),
    appealDe: appeal('de'),
    appealDays: String(settings.appealDays),
    appealAnswerDays: String(settings.appealAnswerDays),
    timeZone: settings.timeZone,
    languages: languageOrders.find((order) => order === settings.statementLanguages.join(' ')) ?? 'en de',
  }
}

/** What this form asks for; what other sections of the settings ask for stays as it is. */
function fromForm(values: OfficeFormValues): Partial<OfficeSettings> {
  const { appealEn, appealDe, appealDays, appealAnswerDays, languages, ...same } = values
  return {
    ...same,
    appealRoute: [
      { lang: 'en', value: appealEn.trim() },
      { lang: 'de', value: appealDe.trim() },
    ].filter((text) => text.value !== ''),
    appealDays: Number(appealDays),
    appealAnswerDays: Number(appealAnswerDays),
    statementLanguages: languages === 'en de' ? ['en', 'de'] : languages === 'de en' ? ['de', 'en'] : [languages],
  }
}
