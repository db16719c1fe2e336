import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input } from '#contract/contract.ts'
import { formatDayOf } from '#locales/format.ts'
import { call, useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { readFiles, wasRead } from '../../frame/files.ts'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { May } from '../../frame/may.tsx'
import { Block, FileButton, IconButton, Notice, Pick } from '../../ui/index.ts'

type Kind = Input<'documents.add'>['kind']
const kinds: readonly Kind[] = ['syllabus', 'letter', 'identity', 'other']

/** What came with the credentials: a syllabus, an e-mail, a statement of the applicant. */
export function DocumentsBlock() {
  const { t } = useTranslation('cases')
  const language = useLanguage()
  const { timeZone } = useSession()
  const { detail } = useOpenCase()
  const add = useChange('documents.add')
  const failureWords = useFailureWords()
  const [kind, setKind] = useState<Kind>('syllabus')
  const [refused, setRefused] = useState<string | null>(null)

  const take = async (files: readonly File[]) => {
    setRefused(null)
    for (const file of await readFiles(files)) {
      if (wasRead(file)) await add.mutateAsync({ caseId: detail.id, file, kind })
      else setRefused(t(`importing:problem.${file.problem.code}`, { name: file.name, ...file.problem.facts }))
    }
  }
  const save = async (documentId: (typeof detail.documents)[number]['id']) => {
    const { name, bytes } = await call('documents.bytes', { documentId })
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)]))
    link.download = name
    link.click()
    URL.revokeObjectURL(link.href)
  }
  const failed = (cause: unknown) => {
    setRefused(failureWords(cause))
  }

  return (
    <Block heading={t('documents.heading')}>
      {refused === null ? null : (
        <Notice kind="bad" title={t('documents.failed')}>
          {refused}
        </Notice>
      )}
      {detail.documents.length === 0 ? (
        <p className="small quiet">{t('documents.none')}</p>
      ) : (
        <ul className="case-documents small">
          {detail.documents.map((one) => (
            <li key={one.id}>
              <span>
                <span className="medium">{one.fileName}</span>{' '}
                <span className="faint">
                  {t(`documents.kind.${one.kind}`)}, {formatDayOf(one.addedAt, language, timeZone)}, {one.by}
                </span>
              </span>
              <IconButton
                label={t('documents.save', { name: one.fileName })}
                onPress={() => {
                  save(one.id).catch(failed)
                }}
              >
                <Download aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <May call="documents.add">
        <div className="row row-wrap">
          <Pick
            label={t('documents.kindLabel')}
            labelled="read"
            value={kind}
            onChange={setKind}
            options={kinds.map((value) => ({ value, label: t(`documents.kind.${value}`) }))}
          />
          <FileButton
            many="several"
            onChoose={(files) => {
              take(files).catch(failed)
            }}
          >
            {t('documents.add')}
          </FileButton>
        </div>
      </May>
    </Block>
  )
}
