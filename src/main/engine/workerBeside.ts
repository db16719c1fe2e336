/** The file of a worker: in the sources it lies in a folder of its own, in the build beside the worker that reads credentials. */
export function workerBeside(reader: URL, folder: string, name: string): URL {
  return new URL(
    reader.href.replace(/(importing\/)?read\.worker(\.\w+)$/, (_, inSources: string | undefined, ending: string) => {
      return `${inSources === undefined ? '' : `${folder}/`}${name}.worker${ending}`
    }),
  )
}
