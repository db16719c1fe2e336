import type { Locator } from '@playwright/test'
import { drop } from '../officer.ts'

/**
 * Seconds of the operators of the keystroke-level model (Card, Moran, Newell: "The Psychology of Human-Computer
 * Interaction", 1983, ch. 8): a key of an average typist, pointing, pressing and letting go of the mouse button, moving
 * the hand between keyboard and mouse, making up one's mind.
 */
const operators = { key: 0.28, point: 1.1, click: 0.2, home: 0.4, mind: 1.35 } as const

/** An officer's hand that counts what it does: what is typed where, and what is pressed. */
export class Hand {
  readonly typed: string[] = []
  readonly pressed: string[] = []
  keys = 0

  async fill(scope: Locator, label: string, text: string): Promise<void> {
    await scope.getByLabel(label, { exact: true }).fill(text)
    this.typed.push(label)
    this.keys += text.length
  }

  async press(scope: Locator, name: string): Promise<void> {
    await scope.getByRole('button', { name, exact: true }).click()
    this.pressed.push(name)
  }

  /** Opens a list and takes one of its entries: pressed twice. */
  async choose(scope: Locator, label: string, option: string | RegExp): Promise<void> {
    await scope.getByRole('button', { name: new RegExp(`${label}$`) }).click()
    const entry = scope.page().getByRole('option', { name: option })
    const chosen = await entry.innerText()
    await entry.click()
    this.pressed.push(label, chosen)
  }

  /** One movement for all files: pressed, dragged, let go. */
  async drop(scope: Locator, files: Parameters<typeof drop>[1]): Promise<void> {
    await drop(scope.page(), files)
    this.pressed.push('the files, dragged')
  }

  /** What the model says of it, in whole seconds, without what the machine takes. */
  seconds(): number {
    const { key, point, click, home, mind } = operators
    const fields = this.typed.length * (mind + home + point + click + home)
    const presses = this.pressed.length * (mind + point + click)
    // A drag points twice.
    const dragged = this.pressed.filter((name) => name.endsWith('dragged')).length * point
    return Math.round(fields + presses + dragged + this.keys * key)
  }
}
