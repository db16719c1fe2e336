/**
 * The peer of the window: one page without a framework that shows as many rows of the same columns, all of them drawn, filters
 * them by their text, and opens one as sixty lines.
 */
export const plainPage = (cases: number): string => `<!doctype html>
<html lang="en">
  <title>Rows</title>
  <style>
    body { margin: 0; display: grid; grid-template-rows: auto 1fr; block-size: 100vh; font: 13px sans-serif; }
    main { overflow: auto; }
    td { white-space: nowrap; padding: 5px 8px; border-block-end: 1px solid #ccc; }
  </style>
  <nav>
    <button id="list">List</button> <button id="day">Day</button> <button id="more">More</button> <input id="filter" />
  </nav>
  <main tabindex="0"></main>
  <script>
    const main = document.querySelector('main')
    const filter = document.querySelector('#filter')
    const all = Array.from({ length: ${String(cases)} }, (_, index) => [
      'Complete', '2026-' + String(${String(cases + 1)} - index).padStart(4, '0'), 'Ada Bench',
      'Relational databases: design, querying and operation, University', 'Credit transfer', 'not started', 'Officer', '–',
    ])
    let most = 300
    const show = () => {
      const words = filter.value.toLowerCase().split(' ')
      const rows = []
      for (const row of all) {
        const text = row.join(' ').toLowerCase()
        if (rows.length < most && words.every((word) => text.includes(word))) rows.push(row)
      }
      main.innerHTML = '<table>' + rows.map((row) =>
        '<tr><td>' + row.join('</td><td>') + '</td></tr>').join('') + '</table>'
    }
    filter.addEventListener('input', show)
    document.querySelector('#list').addEventListener('click', () => { filter.value = ''; show() })
    document.querySelector('#day').addEventListener('click', show)
    document.querySelector('#more').addEventListener('click', () => { most += 300; show() })
    main.addEventListener('dblclick', () => {
      main.innerHTML = '<h1>Case</h1><dl>' + '<dt>Element</dt><dd>Its value, as the file states it</dd>'.repeat(60) + '</dl>'
    })
    show()
  </script>
</html>`
