import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addShop, ask, logIn, openBrowser, openPage, unavailable } from './browser.mjs'

const options = { skip: unavailable }
/** Every page that opens by its address alone; they are asked about a shop without data, so that what stands there are our words. */
const PAGES = [
  '/today', '/board', '/board/wall', '/board/screen', '/reports/daily', '/reports/weekly', '/reports/monthly', '/work/tasks', '/work/tasks?view=duties', '/work/meetings',
  '/desk/funnel', '/desk/funnel?view=stages', '/desk/funnel?view=behaviour', '/desk/funnel?view=cohorts', '/desk/people', '/desk/people?view=places', '/desk/people?view=value', '/desk/people?view=segments',
  '/desk/items', '/desk/items?view=pairs', '/desk/traffic', '/desk/traffic?view=words', '/desk/health',
  '/insight/why', '/insight/targets', '/insight/promotion', '/insight/forecast', '/insight/effect', '/insight/experiments', '/insight/customers', '/insight/budget', '/insight/stock', '/insight/iterations', '/insight/studies',
  '/desk/benchmarks', '/data/imports', '/data/loads', '/data/quarantine', '/data/calendar', '/data/crosswalk', '/data/metrics',
  '/compliance/check', '/compliance/gate', '/compliance/handbooks', '/compliance/penalties', '/compliance/plans', '/compliance/policies', '/compliance/shop', '/compliance/watch',
  '/engagement/clients', '/engagement/contracts', '/engagement/contracts/new', '/engagement/income', '/notices',
  '/settings/shops', '/settings/members', '/settings/audit', '/settings/notifications',
]
/** What keeps its Chinese name in English: the platform's products, menus and states, and what people typed. */
const NAMES = /[“"「][^”"」]*[”"」]|[（(][^（）()]*[）)]|1\.2万|千牛|淘宝客|生意参谋|经营指标补录|买家会员名/g

/** What people of the trade say in Latin letters, and addresses. */
const WORDS = /\b(Excel|Word|ROAS|AARRR|Ctrl|zfje|https?:\S+|\S+@\S+|English|YAML|Webhook|webhook|[\w./-]+\.(ya?ml|csv|xlsx))\b/g

let browser
let page
let shopId
const shopName = `Words ${Date.now()}`

before(async () => {
  if (unavailable) return
  browser = await openBrowser()
  page = await openPage(browser)
  await logIn(page)
  shopId = await addShop(page, shopName)
})
after(async () => {
  await browser?.close()
})

/** The words of the interface itself: heads, buttons, labels, hints. Rows of tables are data, and so is what is named below. */
function texts() {
  const data = 'td, li, pre, code, textarea, option, .initial, strong.wrap-any'
  const found = []
  const take = (element, text) => text && !element.closest('script, style') && !element.closest(data) && found.push(text.replace(/\s+/g, ' ').trim())
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) take(node.parentElement, node.textContent.trim())
  for (const each of document.querySelectorAll('[placeholder], [aria-label], [title]')) for (const name of ['placeholder', 'aria-label', 'title']) take(each, each.getAttribute(name))
  return [...new Set(found)]
}

/** Goes there within the program, as a click would, and waits until it has asked what it asks. */
async function open(address) {
  await page.evaluate((to) => document.querySelector('#app').__vue_app__.config.globalProperties.$router.push(to), address)
  await page.waitForFunction(() => !document.querySelector('main .skeleton'), null, { timeout: 10_000 }).catch(() => undefined)
}

async function speak(language) {
  await page.evaluate((chosen) => localStorage.setItem('zhanggui.preferences', JSON.stringify({ language: chosen, theme: 'light', riseIs: 'red' })), language)
  await page.goto('/settings/shops')
  await page.locator('main h1').first().waitFor()
}

async function leftOver(isLeft) {
  const left = []
  const session = await ask(page, 'GET', '/session')
  const people = await ask(page, 'GET', '/users')
  const named = [session.user.name, ...people.map((person) => person.displayName), ...session.shops.map((shop) => shop.name)]
  for (const address of PAGES) {
    await open(`${address}${address.includes('?') ? '&' : '?'}shop=${shopId}`)
    for (const each of await page.evaluate(texts)) if (isLeft(named.reduce((rest, name) => rest.replaceAll(name, ''), each))) left.push(`${address}  ${each}`)
  }
  return left
}

test('01 in English every page speaks English', options, async () => {
  await speak('en')
  assert.deepEqual(await leftOver((text) => /\p{Script=Han}|、/u.test(text.replace(NAMES, ''))), [])
})

test('02 in Chinese no page speaks English but for the words of the trade', options, async () => {
  await speak('zh')
  assert.deepEqual(await leftOver((text) => !/\p{Script=Han}/u.test(text) && /[A-Za-z]{2,}[ _][A-Za-z]{2,}|[a-z]{5,}/.test(text.replace(WORDS, ''))), [])
})
