/** An invented Blockcert of version 3, before it was sealed. */
export const thirdBlockcert = {
  '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/blockcerts/v3'],
  id: 'urn:uuid:1',
  type: ['VerifiableCredential', 'BlockcertsCredential'],
  issuer: { id: 'https://lindenau.example/issuer.json', name: 'Lindenau College', url: 'https://lindenau.example' },
  issuanceDate: '2024-03-01T23:30:00-05:00',
  expirationDate: '2029-03-01T00:00:00Z',
  description: 'A certificate of a course.',
  credentialSubject: {
    id: 'did:example:zaneta',
    name: 'Żaneta Przykładowska',
    email: 'zaneta@mail.example',
    publicKey: 'ecdsa-koblitz-pubkey:1abc',
    claim: {
      type: 'Certificate',
      id: 'urn:uuid:2',
      name: 'Soil mapping',
      description: 'Two fields, mapped.',
      criteria: 'Whoever holds it can\n- map the soil of a hectare\n- name six kinds of soil',
    },
  },
  metadata: '{"classOf":"2024"}',
}

/** One of version 1.2, with the receipt around it. */
export const firstBlockcert = {
  '@context': 'https://w3id.org/blockcerts/v1',
  type: 'BlockchainCertificate',
  document: {
    type: 'CertificateDocument',
    assertion: {
      type: 'Assertion',
      uid: 'a1',
      id: 'https://lindenau.example/a1',
      evidence: 'https://lindenau.example/a1/maps',
      issuedOn: '2016-05-26T12:00:00Z',
      expires: '2019-05-26',
      'image:signature': 'data:image/png;base64,AA==',
    },
    certificate: {
      type: 'Certificate',
      name: 'Soil mapping',
      subtitle: 'Summer term',
      description: 'Two fields, mapped.',
      language: 'en',
      issuer: {
        type: 'Issuer',
        id: 'https://lindenau.example/issuer.json',
        name: 'Lindenau College',
        url: 'https://lindenau.example',
      },
    },
    recipient: {
      type: 'email',
      givenName: 'Żaneta',
      familyName: 'Przykładowska',
      hashed: false,
      identity: 'zaneta@mail.example',
      publicKey: '1abc',
    },
    verify: { type: 'ECDSA(secp256k1)', 'attribute-signed': 'uid' },
    signature: 'AA==',
  },
  receipt: { type: 'ChainpointSHA256v2', targetHash: '00', merkleRoot: '00', proof: [], anchors: [] },
}
