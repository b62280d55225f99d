import { chromium } from 'playwright-core'

/** Where the running server is and how to get in; the caller starts it and says so. */
export const server = {
  url: process.env.ZG_URL,
  name: process.env.ZG_USER ?? 'admin',
  password: process.env.ZG_PASSWORD,
  /** What a one-time password is changed to. */
  ownPassword: process.env.ZG_OWN_PASSWORD ?? 'a-password-for-the-browser-tests',
}

export const unavailable = server.url && server.password ? false : 'ZG_URL and ZG_PASSWORD name no running server'

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic', '--no-first-run', '--disable-component-update', '--disable-sync']

export function openBrowser() {
  return chromium.launch({ executablePath: process.env.ZG_CHROMIUM ?? '/usr/bin/chromium', args: FLAGS })
}

/** A page that remembers what went wrong in it: script errors, refused content, failed requests of 5xx. */
export async function openPage(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'America/New_York', baseURL: server.url, ...options })
  const page = await context.newPage()
  // Other parts of the suite run beside this one: how long a page takes is told where a test measures it, not by this.
  page.setDefaultTimeout(30_000)
  page.faults = []
  page.on('pageerror', (error) => page.faults.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && !/status of 4\d\d/.test(message.text()) && page.faults.push(message.text()))
  page.on('response', (response) => response.status() >= 500 && page.faults.push(`${response.status()} ${response.url()}`))
  return page
}

/** Logs in, changing a one-time password on the way. */
export async function logIn(page) {
  for (const password of [server.ownPassword, server.password]) {
    await page.goto('/login')
    await page.fill('[name=username]', server.name)
    await page.fill('[name=password]', password)
    await page.click('button.primary')
    await Promise.race([page.waitForURL(/\/(today|board|password)/), page.waitForSelector('[role=alert]')])
    if (/\/(today|board|password)/.test(page.url())) break
  }
  if (/\/password/.test(page.url())) {
    const fields = page.locator('input[type=password]')
    await fields.nth(0).fill(server.password)
    await fields.nth(1).fill(server.ownPassword)
    await fields.nth(2).fill(server.ownPassword)
    await page.click('button.primary')
    await page.waitForURL(/\/(today|board)/)
  }
}

export async function horizontalOverflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}

/** Adds a shop through the settings page and answers its id. */
export async function addShop(page, name) {
  await page.goto('/settings/shops')
  await page.click('main header button.primary')
  await page.fill('form input >> nth=0', name)
  await page.click('form button.primary')
  await page.locator('td', { hasText: name }).waitFor()
  const shops = await page.evaluate(async () => (await fetch('/api/shops')).json())
  return String(shops.find((each) => each.name === name).id)
}

/** Asks the server as the page's own person would, and answers with the status. */
export function call(page, method, path, body) {
  return page.evaluate(
    async ([method, path, body]) => {
      const token = document.cookie.match(/XSRF-TOKEN=([^;]+)/)?.[1] ?? ''
      const answer = await fetch(`/api${path}`, { method, headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) }, body: body && JSON.stringify(body) })
      const text = await answer.text()
      return { status: answer.status, body: text ? JSON.parse(text) : null }
    },
    [method, path, body],
  )
}

/** The same where nothing but yes will do. */
export async function ask(page, method, path, body) {
  const answer = await call(page, method, path, body)
  if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** A first login with a one-time password, which is changed to one's own on the way. */
export async function firstLogIn(page, name, oneTime, own) {
  await page.goto('/login')
  await page.fill('[name=username]', name)
  await page.fill('[name=password]', oneTime)
  await page.click('button.primary')
  await page.waitForURL(/\/password/)
  const fields = page.locator('input[type=password]')
  await fields.nth(0).fill(oneTime)
  await fields.nth(1).fill(own)
  await fields.nth(2).fill(own)
  await page.click('button.primary')
  await page.waitForURL((url) => !/password/.test(url.pathname))
}
