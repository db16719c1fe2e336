import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import { call } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { readFiles, wasRead } from '../../frame/files.ts'

/** A trust pack that was chosen and looked into, not yet taken. */
export interface PackOffer {
  readonly file: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly pack: Output<'trustPacks.inspect'>
}

/** A chosen file that is no trust pack to take, and why. */
export interface PackRefused {
  readonly file: string
  readonly because: string
}

/** Reads chosen files and asks of each what it holds, before anything is taken; they are offered one after the other. */
export function usePackOffer() {
  const { t } = useTranslation('importing')
  const failureWords = useFailureWords()
  const [offers, setOffers] = useState<readonly PackOffer[]>([])
  const [refused, setRefused] = useState<readonly PackRefused[]>([])

  const refuse = (file: string, because: string) => {
    setRefused((before) => [...before, { file, because }])
  }
  const look = async (chosen: File) => {
    try {
      for (const file of await readFiles([chosen])) {
        if (wasRead(file)) {
          const pack = await call('trustPacks.inspect', { bytes: file.bytes })
          setOffers((before) => [...before, { file: file.name, bytes: file.bytes, pack }])
        } else refuse(file.name, t(`problem.${file.problem.code}`, { name: file.name, ...file.problem.facts }))
      }
    } catch (cause) {
      refuse(chosen.name, failureWords(cause))
    }
  }
  const lookIntoAll = async (files: readonly File[]) => {
    for (const file of files) await look(file)
  }

  return {
    offer: offers[0] ?? null,
    refused,
    take: (files: readonly File[]) => {
      setRefused([])
      void lookIntoAll(files)
    },
    dismiss: () => {
      setOffers((before) => before.slice(1))
    },
  }
}
