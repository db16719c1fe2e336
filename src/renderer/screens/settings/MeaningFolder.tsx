import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { EncoderFolder } from '#core/matching/meaning/encoderFolder.ts'
import { useChange, type Sent } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { useFormDraft } from '../../frame/formDrafts.tsx'
import { Field, Notice, SubmitButton } from '../../ui/index.ts'

/** What is shown in use and being prepared. */
type Seen = Sent<'encoder.prepare'>['seen']

/** Looks at a folder on this computer, says what is wrong with it, and has it prepared. */
export function MeaningFolder({ seen }: { readonly seen: Seen }) {
  const { t } = useTranslation('settings')
  const failureWords = useFailureWords()
  const look = useChange('encoder.inspect')
  const draft = useFormDraft('meaningFolder', z.string(), '')
  const path = draft.value
  const [missing, setMissing] = useState(false)
  // Of the folder whose path stands in the field: another is looked at before it is prepared.
  const isOfPath = look.variables?.path === path
  const { folder, problem } = (isOfPath ? look.data : undefined) ?? { folder: null, problem: null }
  return (
    <section className="stack">
      <h2>{t('meaning.another')}</h2>
      <p className="quiet">{t('meaning.anotherText')}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          setMissing(path.trim() === '')
          if (path.trim() === '') look.reset()
          else look.mutate({ path })
        }}
      >
        <Field
          label={t('meaning.path')}
          note={t('meaning.pathNote')}
          value={path}
          onChange={(next) => {
            draft.change(() => next)
            setMissing(false)
          }}
          refused={missing ? t('meaning.pathMissing') : null}
        />
        <div className="row">
          <SubmitButton pending={look.isPending}>{t('meaning.look')}</SubmitButton>
        </div>
      </form>
      {look.isError && isOfPath ? (
        <Notice kind="bad" title={t('meaning.failed')}>
          {failureWords(look.error)}
        </Notice>
      ) : null}
      {problem === null ? null : (
        <Notice kind="bad" title={t('meaning.refused')}>
          {t(`meaning.problem.${problem.code}`, problem.facts)}
        </Notice>
      )}
      {folder === null ? null : (
        <Found
          key={folder.id}
          folder={folder}
          seen={seen}
          onPrepared={() => {
            draft.wasKept(path)
            look.reset()
          }}
        />
      )}
    </section>
  )
}

function Found({
  folder,
  seen,
  onPrepared,
}: {
  readonly folder: EncoderFolder
  readonly seen: Seen
  readonly onPrepared: () => void
}) {
  const { t } = useTranslation('settings')
  const failureWords = useFailureWords()
  const prepare = useChange('encoder.prepare')
  const [languages, setLanguages] = useState(folder.languages.join(' '))
  const [missing, setMissing] = useState(false)
  const tags = languages.toLowerCase().match(/[a-z]{2,3}(?![a-z])/g) ?? []
  const bytes = folder.files.reduce((sum, file) => sum + file.bytes, 0)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(tags.length === 0)
        if (tags.length > 0) prepare.mutate({ id: folder.id, languages: tags, seen }, { onSuccess: onPrepared })
      }}
    >
      <Notice kind="good" title={t('meaning.found', { name: folder.name })}>
        {t('meaning.foundFacts', {
          dimensions: folder.dimensions,
          tokens: folder.mostTokens,
          megabytes: Math.ceil(bytes / 1024 / 1024),
          licence: folder.licence ?? t('meaning.noLicence'),
        })}
      </Notice>
      <Field
        label={t('meaning.languages')}
        note={t('meaning.languagesNote')}
        value={languages}
        onChange={(next) => {
          setLanguages(next)
          setMissing(false)
        }}
        refused={missing ? t('meaning.languagesMissing') : null}
      />
      {prepare.isError ? (
        <Notice kind="bad" title={t('meaning.prepareFailed')}>
          {failureWords(prepare.error)}
        </Notice>
      ) : null}
      <div className="row">
        <SubmitButton pending={prepare.isPending}>{t('meaning.prepare')}</SubmitButton>
      </div>
    </form>
  )
}
