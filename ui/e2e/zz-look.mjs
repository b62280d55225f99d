import { mkdirSync } from 'node:fs'
import { logIn, openBrowser, openPage } from './browser.mjs'
mkdirSync('/tmp/look', { recursive: true })
const b = await openBrowser()
const wide = await openPage(b); await logIn(wide)
const state = await wide.context().storageState()
const narrow = await openPage(b, { viewport: { width: 390, height: 844 }, storageState: state })
let n = 0
for (const path of process.argv.slice(2)) {
  for (const [page, w] of [[wide, 1440], [narrow, 390]]) {
    const t = Date.now()
    try { await page.goto(path, { waitUntil: 'networkidle', timeout: 40000 }) } catch (e) { console.log('timeout', path) }
    await page.waitForTimeout(500)
    await page.screenshot({ path: `/tmp/look/${n}-${w}.png`, fullPage: w === 390 ? false : true })
    console.log(n, w, path, Date.now() - t, page.faults.splice(0))
  }
  n++
}
await b.close()
