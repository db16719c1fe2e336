import { object, type Placed } from '../elm3/placed.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/node.ts'
import { claimsOf } from './achievements.ts'
import { issuers, mailBoxes, organisation } from './bodies.ts'
import { attribute, identifier, names, notes, token } from './placed.ts'
import type { References } from './references.ts'

/** A credential in the words of ELM v3: the same model, with everything in its place instead of by reference. */
export function inWordsOfElm(credential: XmlElement, references: References): Placed {
  return object(credential, {
    displayParameter: object(credential, {
      title: names(childrenOf(credential, 'title')),
      description: notes(childrenOf(credential, 'description')),
    }),
    issuer: issuers(credential, references).map((one) => organisation(one, references)),
    issued: token(childOf(credential, 'issued')),
    issuanceDate: token(childOf(credential, 'issuanceDate')),
    validFrom: token(childOf(credential, 'validFrom')),
    validUntil: token(childOf(credential, 'validUntil')),
    expirationDate: token(childOf(credential, 'expirationDate')),
    credentialSubject: childrenOf(credential, 'credentialSubject').map((subject) => holder(subject, references)),
  })
}

function holder(subject: XmlElement, references: References): Placed {
  return object(subject, {
    id: attribute(subject, 'id'),
    fullName: names(childrenOf(subject, 'fullName')),
    givenName: names(childrenOf(subject, 'givenNames')),
    familyName: names(childrenOf(subject, 'familyName')),
    birthName: names(childrenOf(subject, 'birthName')),
    dateOfBirth: token(childOf(subject, 'dateOfBirth')),
    nationalID: childrenOf(subject, 'nationalId', 'nationalityId').map(identifier),
    identifier: childrenOf(subject, 'identifier').map(identifier),
    mailBox: mailBoxes(subject),
    hasClaim: claimsOf(subject, references),
  })
}
