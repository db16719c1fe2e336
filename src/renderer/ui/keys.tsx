import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'

/**
 * One key of a screen.
 *
 * `keys` as on the keyboard: `N`, `/`, `Ctrl+Z`, `Shift+F6`, `Esc`. `run` is null where a list or field answers the key
 * itself and it is only told. `shown`: `line` stands in the status line, `list` only among all keys. `act` words it for who
 * searches for what can be done here, where `label` beside its key is too short for that; null is not offered there: what
 * judges or decides is done where it is seen.
 */
export interface KeyBinding {
  readonly keys: string
  readonly label: string
  readonly run: (() => void) | null
  readonly shown: 'line' | 'list'
  readonly act?: string | null
}

/** How near to the work a part stands; the nearest answers a key. Said, not found out: effects run inner parts first. */
const nearness = { window: 0, place: 1, screen: 2 } as const
type Nearness = keyof typeof nearness

interface Layer {
  readonly nearness: Nearness
  readonly bindings: readonly KeyBinding[]
}
type Layers = ReadonlyMap<string, Layer>

interface Registry {
  set(id: string, layer: Layer): void
  remove(id: string): void
}

const RegistryContext = createContext<Registry | null>(null)
const LayersContext = createContext<Layers>(new Map())
const LettersContext = createContext<'on' | 'off'>('on')

/** Listens once for the whole window. `letters: off` switches keys without Ctrl or Alt off (WCAG 2.1.4). */
export function KeysProvider({ letters, children }: { readonly letters: 'on' | 'off'; readonly children: ReactNode }) {
  const [layers, setLayers] = useState<Layers>(new Map())
  const latest = useRef({ layers, letters })
  // Before the screen is painted: a key that is told of holds already.
  useLayoutEffect(() => {
    latest.current = { layers, letters }
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const pressed = keysOf(event)
      if ((isCharacter(pressed) || pressed === 'Space') && latest.current.letters === 'off') return
      // A letter that is held down is struck once: each judgement, and each check, would be recorded again and again.
      if (event.repeat && isCharacter(pressed)) return
      if ((isBare(pressed) || pressed.startsWith('Shift+') || ofTyping.has(pressed)) && typesInto(event.target)) return
      // A list that is closed takes letters for what it is to choose.
      if (isBare(pressed) && choosesByLetters(event.target)) return
      if (pressed === 'Esc' && typesInto(event.target)) {
        // Who means the field must not lose the place that it stands in, with all that was typed there.
        event.preventDefault()
        leaveField(event.target)
        return
      }
      // Space presses and scrolls what has the focus: it is the screen's only where nothing has it.
      if (pressed === 'Space' && event.target !== document.body) return
      if (event.target instanceof Element && event.target.closest('[role=dialog], [role=alertdialog]') !== null) return
      const binding = nearestFirst(latest.current.layers).find((one) => one.run !== null && one.keys === pressed)
      if (binding?.run) {
        event.preventDefault()
        binding.run()
      }
    }
    // A button that has the focus would take it for Enter, and do once more what was just done by it.
    const beforeButtons = (event: KeyboardEvent) => {
      if (keysOf(event) !== 'Ctrl+Enter') return
      onKeyDown(event)
      if (event.defaultPrevented) event.stopPropagation()
    }
    document.addEventListener('keydown', beforeButtons, { capture: true })
    document.addEventListener('keydown', onKeyDown)
    return () => {
      document.removeEventListener('keydown', beforeButtons, { capture: true })
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [])
  const registry = useMemo<Registry>(
    () => ({
      set: (id, layer) => {
        setLayers((before) => new Map(before).set(id, layer))
      },
      remove: (id) => {
        setLayers((before) => new Map([...before].filter(([other]) => other !== id)))
      },
    }),
    [],
  )
  return (
    <RegistryContext value={registry}>
      <LayersContext value={layers}>
        <LettersContext value={letters}>{children}</LettersContext>
      </LayersContext>
    </RegistryContext>
  )
}

/** Gives the keys their meaning while the part is on the screen. What they run may change; it is always the newest. */
export function useKeys(bindings: readonly KeyBinding[], near: Nearness = 'screen') {
  const registry = useContext(RegistryContext)
  if (registry === null) throw new Error('useKeys: expected a KeysProvider above')
  const id = useId()
  const latest = useRef(bindings)
  useLayoutEffect(() => {
    latest.current = bindings
  })
  // Registered again only when what is told of the keys changes, not on every render.
  const told = JSON.stringify(
    bindings.map(({ keys, label, shown, act, run }) => ({ keys, label, shown, act, idle: run === null })),
  )
  useLayoutEffect(() => {
    const tellings = JSON.parse(told) as (Omit<KeyBinding, 'run'> & { idle: boolean })[]
    registry.set(id, {
      nearness: near,
      bindings: tellings.map(({ idle, ...telling }) => ({
        ...telling,
        run: idle ? null : () => latest.current.find((one) => one.keys === telling.keys)?.run?.(),
      })),
    })
  }, [registry, id, told, near])
  useLayoutEffect(
    () => () => {
      registry.remove(id)
    },
    [registry, id],
  )
}

/** The keys of the parts on the screen, the nearest first; of a range only those that nothing nearer answers. */
export function useKeysNow(): readonly KeyBinding[] {
  const bindings = nearestFirst(useContext(LayersContext))
  return bindings.flatMap((binding, nth) => {
    const nearer = new Set(bindings.slice(0, nth).map(({ keys }) => keys))
    const keys = rangeLeft(binding.keys, nearer)
    return keys === '' ? [] : [{ ...binding, keys }]
  })
}

/** Whether keys can be told of: a character does nothing while these are switched off. */
export function useHolds(): (keys: string) => boolean {
  const letters = useContext(LettersContext)
  return (keys) => letters === 'on' || !keys.split(' ').every((key) => isCharacter(key) || range.test(key))
}

const range = /^(\d)–(\d)$/

/** `1–9` where `1` to `4` mean something nearer is `5–9`; what is no range stays as it is, and where nothing is left it is empty. */
function rangeLeft(keys: string, nearer: ReadonlySet<string>): string {
  const [, first, last] = range.exec(keys) ?? []
  if (first === undefined || last === undefined) return keys
  const left = '0123456789'.split('').filter((key) => key >= first && key <= last && !nearer.has(key))
  const runs: string[][] = []
  for (const key of left) {
    const run = runs.at(-1)
    if (run !== undefined && Number(run.at(-1)) === Number(key) - 1) run.push(key)
    else runs.push([key])
  }
  return runs.map((run) => (run.length === 1 ? run.join('') : `${run[0] ?? ''}–${run.at(-1) ?? ''}`)).join(' ')
}

function nearestFirst(layers: Layers): readonly KeyBinding[] {
  return [...layers.values()]
    .sort((one, other) => nearness[other.nearness] - nearness[one.nearness])
    .flatMap((layer) => layer.bindings)
}

function keysOf(event: KeyboardEvent): string {
  const names: Record<string, string> = { Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓', ' ': 'Space' }
  const key = names[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key)
  const ctrl = event.ctrlKey || event.metaKey
  // `?` and `/` need Shift on some keyboards and not on others: Shift counts beside letters that Ctrl is held with, and
  // beside keys that are not characters.
  const shift = event.shiftKey && (event.key.length > 1 || (ctrl && /\p{L}/u.test(key)))
  const held = [ctrl ? 'Ctrl' : '', event.altKey ? 'Alt' : '', shift ? 'Shift' : '']
  return [...held.filter((name) => name !== ''), key].join('+')
}

/** In a field these are of what is typed there. */
const ofTyping: ReadonlySet<string> = new Set(['Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z'])

const isBare = (pressed: string) => pressed.length === 1 || pressed === 'Space'

/** What WCAG 2.1.4 lets be switched off: arrows are no characters. */
const isCharacter = (pressed: string) => pressed.length === 1 && pressed !== '↑' && pressed !== '↓'

function choosesByLetters(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[aria-haspopup=listbox]') !== null
}

/** The keyboard stays at the part of the screen that the field is in. */
function leaveField(field: EventTarget | null) {
  if (!(field instanceof HTMLElement)) return
  field.blur()
  field.parentElement?.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true })
}

function typesInto(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input:not([type=checkbox], [type=radio]), textarea, select') !== null)
  )
}
