import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import { call } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { readFiles, wasRead } from '../../frame/files.ts'

/** A trust pack that was chosen and looked into, not yet taken. */
export interface PackOffer {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly pack: Output<'trustPacks.inspect'>
}

/** Reads a chosen file and asks what it holds, before anything is taken. */
export function usePackOffer() {
  const { t } = useTranslation('importing')
  const failureWords = useFailureWords()
  const [offer, setOffer] = useState<PackOffer | null>(null)
  const [refused, setRefused] = useState<string | null>(null)

  const look = async (files: readonly File[]) => {
    setRefused(null)
    const [file] = await readFiles(files)
    if (file === undefined) return
    if (wasRead(file)) setOffer({ bytes: file.bytes, pack: await call('trustPacks.inspect', { bytes: file.bytes }) })
    else setRefused(t(`problem.${file.problem.code}`, { name: file.name, ...file.problem.facts }))
  }

  return {
    offer,
    refused,
    take: (files: readonly File[]) => {
      look(files).catch((cause: unknown) => {
        setRefused(failureWords(cause))
      })
    },
    dismiss: () => {
      setOffer(null)
    },
  }
}
