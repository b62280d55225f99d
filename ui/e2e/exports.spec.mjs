import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { addShop, ask, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

/**
 * Saves every table that the pages of the rail show, view by view, and looks at the cells: what stands in a column of
 * figures is a number in the file. On a server with the demo it walks the demo's shops; elsewhere a shop of its own.
 */
const options = { skip: unavailable }
const HEADER = '订单编号,买家会员名,总金额,买家实际支付金额,订单状态,收货地址,订单创建时间,订单付款时间,退款金额'
const MOST_VIEWS = 12
/** Pages that answer when they are asked. */
const ASKED = ['/insight/why', '/insight/promotion', '/insight/forecast', '/insight/customers', '/insight/budget', '/insight/stock', '/insight/targets']

let browser
let page
let query
let demo

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser, { acceptDownloads: true })
  await logIn(page)
  const shops = await ask(page, 'GET', '/shops')
  demo = shops.some((each) => each.name === '暮云家居旗舰店')
  const shop = demo ? shops.find((each) => each.name === '暮云家居旗舰店').id : await addShop(page, `导出测试店 ${Date.now()}`)
  query = `shop=${shop}&from=2026-11-01&to=2026-11-29`
  if (demo) return
  const rows = Array.from({ length: 28 }, (_, day) => {
    const at = `2026-11-${String(day + 1).padStart(2, '0')} 10:15:00`
    return `20261100${1000 + day},买家${day % 9},${100 + 40 * day}.00,${100 + 40 * day}.00,交易成功,上海 上海市 黄浦区,${at},${at},0.00`
  })
  await page.goto(`/data/imports?shop=${shop}`, { waitUntil: 'networkidle' })
  await page.setInputFiles('input.files', { name: 'ExportOrderList202611290001.csv', mimeType: 'text/csv', buffer: Buffer.from([HEADER, ...rows].join('\n') + '\n') })
  await page.locator('.item .equation').first().waitFor({ timeout: 60_000 })
})
after(async () => {
  await browser?.close()
})

/** The rows of the one sheet of a workbook made in the browser, whose entries are stored as they are. */
function cells(bytes) {
  const text = bytes.toString('utf8')
  const sheet = text.slice(text.indexOf('<sheetData>'), text.indexOf('</sheetData>'))
  return [...sheet.matchAll(/<row>(.*?)<\/row>/gs)].map(([, row]) =>
    [...row.matchAll(/<c\/>|<c t="inlineStr"><is><t xml:space="preserve">(.*?)<\/t><\/is><\/c>|<c(?: s="1")?><v>(.*?)<\/v><\/c>/gs)].map(([, words, number]) => (number !== undefined ? { number } : words !== undefined ? { words } : {})),
  )
}

/** What is wrong with the tables that are on the page now. */
async function faultsOf(where, seen) {
  const faults = []
  const tables = page.locator('main div:has(> .tools):has(> .scroll > table)')
  for (let at = 0; at < (await tables.count()); at++) {
    const table = tables.nth(at)
    const button = table.locator('> .tools > button').last()
    if (!(await button.isVisible().catch(() => false)) || (await button.isDisabled())) continue
    // A page that answers anew meanwhile takes its table away; its next view shows it again.
    const caption = await table.locator('caption').first().textContent({ timeout: 3_000 }).catch(() => null)
    if (caption === null) continue
    const heads = await table.locator('thead tr').first().locator('th').evaluateAll((all) => all.map((head) => ({ text: head.innerText, number: head.classList.contains('number') })))
    const [download] = await Promise.all([page.waitForEvent('download', { timeout: 10_000 }).catch(() => null), button.click({ timeout: 5_000 }).catch(() => null)])
    if (!download) continue
    const [titles = [], ...rows] = cells(await readFile(await download.path()))
    seen.push(`${where} ${caption}`)
    titles.forEach((title, column) => {
      const told = rows.map((row) => row[column] ?? {}).filter((cell) => cell.number !== undefined || (cell.words ?? '') !== '')
      const asWords = told.filter((cell) => cell.words !== undefined).map((cell) => cell.words)
      if (heads[column]?.number && asWords.length > 0) faults.push(`${where} | ${caption} | ${title.words}: "${asWords[0]}"`)
      if (!heads[column]?.number && !/ID|编号|编码/.test(title.words) && asWords.length > 0 && asWords.every((words) => /^[-−+]?[\d,]{1,9}(\.\d+)?\s?(%|元|万元|万|天|个百分点|CNY)?$/.test(words))) faults.push(`${where} | ${caption} | ${title.words}, not marked as figures: "${asWords[0]}"`)
    })
  }
  return faults
}

/** Asks what the form of the page asks by itself, and waits for the answer or the refusal. */
async function answered() {
  const button = page.locator('main form button.primary').first()
  if (!(await button.isVisible().catch(() => false)) || (await button.isDisabled())) return
  const example = page.locator('main form').first().getByRole('button', { name: /^例：/ })
  if (await example.isVisible()) await example.click()
  await button.click()
  // A form that waits for a word asks nothing.
  if ((await page.locator('main form [aria-invalid=true], main form :invalid').count()) > 0) return
  await page.waitForLoadState('networkidle', { timeout: 60_000 }).catch(() => {})
  await page.locator('main .figures, main [role=alert], main .tools, main .outcome').first().waitFor({ timeout: 30_000 }).catch(() => {})
}

test('every table of every page exports its figures as numbers', { ...options, timeout: 900_000 }, async () => {
  await page.goto(`/today?${query}`)
  await page.locator('aside a').first().waitFor()
  const paths = await page.locator('aside nav a, aside a').evaluateAll((links) => [...new Set(links.map((link) => new URL(link.href).pathname))])
  assert.ok(paths.length > 20, paths.join(' '))
  const faults = []
  const seen = []
  for (const path of paths) {
    await page.goto(`${path}?${query}${path === '/today' ? '&duty=unshipped' : ''}`, { waitUntil: 'networkidle' }).catch(() => {})
    if (ASKED.includes(path)) await answered()
    const tabs = page.locator('main .tabs button')
    const views = Math.min(await tabs.count(), MOST_VIEWS)
    faults.push(...(await faultsOf(path, seen)))
    for (let view = 1; view < views; view++) {
      await tabs.nth(view).click()
      await page.waitForLoadState('networkidle').catch(() => {})
      faults.push(...(await faultsOf(`${path} ${await tabs.nth(view).innerText()}`, seen)))
    }
  }
  console.log(`# ${seen.length} tables saved`)
  assert.deepEqual([...new Set(faults)], [])
  assert.ok(seen.length >= (demo ? 30 : 3), seen.join('\n'))
})
