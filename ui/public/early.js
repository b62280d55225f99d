// Who is there is asked while the program still loads; api/http.ts takes the answer. The page waits for this file, so that it always runs before the
// program: an answer that nobody takes would stay open. A file of its own, since the content-security policy allows no script within the page.
window.zhangguiSession = fetch('/api/session', { credentials: 'same-origin', headers: { Accept: 'application/json' } }).catch(() => null)
