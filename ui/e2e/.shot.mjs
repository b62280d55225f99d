import { createRequire } from 'node:module'
import { openBrowser, openPage, logIn } from '/work/wt-funnel/ui/e2e/browser.mjs'
const browser = await openBrowser()
const page = await openPage(browser)
await logIn(page)
const shots = JSON.parse(process.argv[2])
for (const [name, path, width] of shots) {
  await page.setViewportSize({ width: width || 1440, height: 900 })
  await page.goto(path, { waitUntil: 'networkidle' }).catch((e) => console.log(String(e)))
  await page.waitForTimeout(700)
  await page.screenshot({ path: `/tmp/funnel-try/${name}.png`, fullPage: true })
  console.log(name, await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), JSON.stringify(page.faults))
  page.faults = []
}
await browser.close()
