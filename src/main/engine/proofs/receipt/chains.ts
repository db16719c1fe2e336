/** Where a root is said to be written down; on a chain for tests it proves nothing to anybody. */
export interface Anchor {
  /** The name of the chain, as people say it; of one that is not known here, as the file has it. */
  readonly chain: string
  readonly transaction: string
  readonly forTests: boolean
}

const chains = [
  { name: 'Bitcoin', codes: ['bitcoinMainnet', 'btc:1'], forTests: false },
  { name: 'Bitcoin Testnet', codes: ['bitcoinTestnet', 'btc:3'], forTests: true },
  { name: 'Bitcoin Regtest', codes: ['bitcoinRegtest', 'REGOpReturn'], forTests: true },
  { name: 'Ethereum', codes: ['ethereumMainnet', 'eth:1'], forTests: false },
  { name: 'Ethereum Ropsten', codes: ['ethereumRopsten', 'eth:3'], forTests: true },
  { name: 'Ethereum Rinkeby', codes: ['ethereumRinkeby', 'eth:4'], forTests: true },
  { name: 'Ethereum Goerli', codes: ['ethereumGoerli', 'eth:5'], forTests: true },
  { name: 'Ethereum Sepolia', codes: ['ethereumSepolia', 'eth:11155111'], forTests: true },
  { name: 'Polygon', codes: ['matic', 'mtc:137'], forTests: false },
  { name: 'Polygon Mumbai', codes: ['mumbai', 'mtc:80001'], forTests: true },
  { name: 'Base', codes: ['base:8453'], forTests: false },
  { name: 'Base Sepolia', codes: ['base:84532'], forTests: true },
  { name: 'Mocknet', codes: ['mockchain', 'Mock', 'mocknet'], forTests: true },
  // Older files name no network, only what kind of entry it is: it may be the one for tests.
  { name: 'Bitcoin', codes: ['BTCOpReturn'], forTests: false },
  { name: 'Ethereum', codes: ['ETHData'], forTests: false },
] as const

/** Both are the file's own words, of any length. */
export function anchorIn(code: string, transaction: string): Anchor {
  const found = chains.find(({ codes }) => (codes as readonly string[]).includes(code))
  const chain = found?.name ?? code.slice(0, 40)
  return { chain, transaction: transaction.slice(0, 100), forTests: found?.forTests ?? false }
}
