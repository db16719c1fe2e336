/**
 * The key that signs the demo's trust pack. It is public on purpose, so that the samples are the same bytes on every
 * machine; no database but a demo's accepts what it signed.
 */
export const demoMakerPrivateJwk = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: '2cdLoRjOt7W8ZzRYm1vfCW8SESa4kVy6gcSkzrCcuqY',
  d: 'sOmw79zihKpC55vrrbbT4E03muBBjk1ak9r3rdQ-jN4',
} as const
