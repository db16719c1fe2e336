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
  'qW6gAXxsYv0t_LVN_kZzMAAfUXhJiufVPZsLa-jynEc',
  'kR6uXtux62LNgNJMDxCh897UKywYpZhH5UOvX4UypTY',
  's8Co-Qz0E_FW1UApxZpt_08UPhPF3WVvAYHgK8Tie50',
  '13BGn2hdLoZYltWWMfq78nakLRkuP2glfJob9cmROz8',
  'Wxs3-NLZbTpGSCKefiOjeqeiCZYpFNKulYj0nr7_Vm4',
  'z6MkkfENVUNKRS6cpm7QWrt4TgMSCvVWzgxLzqSA9CAa8rWY',
  'bSES5HPhKEvAMcwWSkisCDb63XKyIPpHaUM3lV2V8i8',
  'z6MkpwCosWtSM4jSXdHNaSJM1NkHiXR9Kvm4PyrxKaku5cac',
  'ekHRHZlE7hVcZdAfipEn21rvXvLkW-XnUZNw4gr-vMo',
  'z6MktobkqY6XA3FNyyWqkrnajpeCuafYbTaiJXe8ArLSWm4B',
  'Tk9C-JzEA634DRMGyX5UYA3IUcBs1Xe7YR9inRoxBBs',
  'z6MkmwqpRBpHtcCFQ6u82yQQAPpYvSbQj69Ee6U83jshXwA5',
  'c85246eddc71252855d1e4f2c6984bf5292cdd37773ae645e2547973b9bff66e',
  '7af541d496eb687af9271a54885ca6280a658c780f9fa79020bf63f5321c16d6',
  '864592264c7581bcaeef2ce95a8451eeb3b3cf9ac301d19986fd46e85ce9eb8e',
]
