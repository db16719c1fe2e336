import { useQueryClient } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input } from '#contract/contract.ts'
import { formatDayOf } from '#locales/format.ts'
import { call } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { readFiles, wasRead, type UnreadFile } from '../../frame/files.ts'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { May } from '../../frame/may.tsx'
import { Block, Button, FileButton, IconButton, Notice, Pick } from '../../ui/index.ts'

type Kind = Input<'documents.add'>['kind']
const kinds: readonly Kind[] = ['syllabus', 'letter', 'identity', 'other']

interface Chosen {
  readonly file: File
  readonly kind: Kind
}

interface Refused extends Chosen {
  readonly reason: string
}

/** What came with the credentials: a syllabus, an e-mail, a statement of the applicant. */
export function DocumentsBlock() {
  const { t } = useTranslation('cases')
  const language = useLanguage()
  const { timeZone } = useSession()
  const { detail } = useOpenCase()
  const client = useQueryClient()
  const failureWords = useFailureWords()
  const [kind, setKind] = useState<Kind>('syllabus')
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const [adding, setAdding] = useState<{ readonly done: number; readonly of: number } | null>(null)
  const [notSaved, setNotSaved] = useState<string | null>(null)

  const reasonOf = ({ name, problem }: UnreadFile) =>
    problem.code === 'too-large'
      ? t('documents.reason', { name, reason: t('failure:tooLarge') })
      : t(`importing:problem.${problem.code}`, { name, ...problem.facts })
  /** One after the other, so that no more than one lies in memory; one that fails does not stop the others. */
  const take = async (chosen: readonly Chosen[]) => {
    // What is refused while others are being added stands until these are done.
    if (adding === null) setRefused([])
    for (const [done, one] of chosen.entries()) {
      setAdding({ done, of: chosen.length })
      const refuse = (reason: string) => {
        setRefused((before) => [...before, { ...one, reason }])
      }
      for (const read of await readFiles([one.file])) {
        if (!wasRead(read)) refuse(reasonOf(read))
        else {
          await call('documents.add', { caseId: detail.id, file: read, kind: one.kind }).catch((cause: unknown) => {
            refuse(t('documents.reason', { name: read.name, reason: failureWords(cause) }))
          })
        }
      }
    }
    setAdding(null)
    await client.invalidateQueries()
  }
  const save = async (documentId: (typeof detail.documents)[number]['id']) => {
    const { name, bytes } = await call('documents.bytes', { documentId })
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)]))
    link.download = name
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <Block heading={t('documents.heading')}>
      {refused.length === 0 ? null : (
        <Notice
          kind="bad"
          title={t('documents.failed', { count: refused.length })}
          actions={
            <Button
              pending={adding !== null}
              onPress={() => {
                void take(refused)
              }}
            >
              {t('documents.again')}
            </Button>
          }
        >
          <ul>
            {refused.map(({ file, reason }, index) => (
              <li key={`${String(index)} ${file.name}`}>{reason}</li>
            ))}
          </ul>
        </Notice>
      )}
      {notSaved === null ? null : (
        <Notice kind="bad" title={t('documents.notSaved')}>
          {notSaved}
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
                  setNotSaved(null)
                  save(one.id).catch((cause: unknown) => {
                    setNotSaved(t('documents.reason', { name: one.fileName, reason: failureWords(cause) }))
                  })
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
              void take(files.map((file) => ({ file, kind })))
            }}
          >
            {t('documents.add')}
          </FileButton>
          <span className="note" role="status">
            {adding === null ? '' : t('documents.adding', { done: adding.done + 1, of: adding.of })}
          </span>
        </div>
      </May>
    </Block>
  )
}
