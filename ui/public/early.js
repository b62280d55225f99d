// Who is there is asked while the program still loads; api/http.ts takes the answer. A file of its own: the content-security policy allows no script within the page.
window.zhangguiSession = fetch('/api/session', { credentials: 'same-origin', headers: { Accept: 'application/json' } }).catch(() => null)
