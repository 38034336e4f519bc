/** The page itself. Until its script runs there is a sentence instead of nothing, and what it needs is on its way. */
export const hostPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>OKR Sheets</title>
<link rel="stylesheet" href="/page.css">
<script>starting = fetch('/start')</script>
</head>
<body>
<div id="page"><p class="opening" role="status">Opening the spreadsheet…</p></div>
<script type="module" src="/page.js"></script>
</body>
</html>
`

/** An empty frame: it takes one page from its parent and becomes it, with google.script before all scripts of the page. */
export const framePage = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Add-on</title></head>
<body>
<script>
addEventListener('message', function take({ source, data }) {
  if (source !== parent || data.okr !== 'page') return
  removeEventListener('message', take)
  const bridge = '<script src="/bridge.js"></' + 'script>'
  const html = /<head[^>]*>/i.test(data.html)
    ? data.html.replace(/<head[^>]*>/i, (head) => head + bridge)
    : data.html.replace(/^(\\s*<!doctype[^>]*>)?/i, (start) => start + bridge)
  document.open()
  document.write(html)
  document.close()
})
parent.postMessage({ okr: 'ready' }, '*')
</script>
</body>
</html>
`

export const storiesPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Stories</title>
</head>
<body>
<div id="app"></div>
<script type="module" src="/stories.js"></script>
<script>
// Only the list of all: a browser keeps few connections open, and its frames are reloaded with it.
if (!location.search) new EventSource('/rebuilt').addEventListener('message', () => location.reload())
</script>
</body>
</html>
`
