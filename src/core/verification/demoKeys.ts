/** Fingerprint of the key that signs the demo's pack (RFC 7638, hexadecimal). Its private half is in this repository. */
export const demoMakerKey = 'ba93509ba1478510e252dbb2e93955ffad3188d7c58c326a666b91f6d567740f'

/**
 * Every name (see `KeyName`) of every key that signs samples: anybody can seal with these, so only a demo may trust
 * them. A key that a pack could name in two ways is here under both.
 */
export const demoKeys: readonly string[] = [
  demoMakerKey,
  'upNQm6FHhRDiUtuy6TlV_60xiNfFjDJqZmuR9tVndA8',
  'z6Mku7NmqFKvdvYKNbc8R9yTqNLH5tNtdUjjx7nsV8R8yYBP',
]
