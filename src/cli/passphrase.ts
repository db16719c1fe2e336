import type { ReadStream } from 'node:tty'

/**
 * A passphrase from a hidden prompt, or the first line of standard input where that is no terminal.
 *
 * Never an argument: arguments are shown to every user of the computer and kept in the shell's history.
 */
export async function readPassphrase(question: string): Promise<string> {
  const { stdin, stderr } = process
  if (!stdin.isTTY) return firstLine(stdin)
  stderr.write(question)
  try {
    return await typedUnseen(stdin)
  } finally {
    stderr.write('\n')
  }
}

async function firstLine(input: NodeJS.ReadableStream): Promise<string> {
  let text = ''
  input.setEncoding('utf8')
  for await (const piece of input) {
    text += String(piece)
    if (text.includes('\n')) break
  }
  return text.split(/\r?\n/, 1)[0] ?? ''
}

function typedUnseen(terminal: ReadStream): Promise<string> {
  return new Promise((resolve) => {
    let typed = ''
    const end = () => {
      terminal.setRawMode(false).pause().off('data', onKeys)
    }
    const onKeys = (keys: string) => {
      for (const key of keys) {
        if (key === '\r' || key === '\n' || key === '\u0004') {
          end()
          resolve(typed)
          return
        }
        if (key === '\u0003') {
          end()
          process.exit(130)
        }
        typed = key === '\u007f' || key === '\b' ? Array.from(typed).slice(0, -1).join('') : typed + key
      }
    }
    terminal.setEncoding('utf8')
    terminal.setRawMode(true).resume().on('data', onKeys)
  })
}
