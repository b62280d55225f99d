// Reads CycloneDX bills of materials, writes the licence report, and fails where a component may not be shipped.
// Use: node licences.mjs REPORT.md BOM.json…
import { readFileSync, writeFileSync } from 'node:fs'

// Enough for a component: one of its licences is here. Copyleft over a whole work (GPL, AGPL, SSPL) is not.
const ALLOWED = new Set([
  '0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'Bouncy Castle Licence', 'CC0-1.0',
  'EPL-2.0', 'GPL-2.0-with-classpath-exception', 'ISC', 'MIT', 'MIT-0', 'MPL-2.0', 'Python-2.0', 'Unicode-3.0', 'Unlicense', 'Zlib',
  // Copyleft of single files, which are used as they are; named so by OpenPDF.
  'Mozilla Public License Version 2.0',
])

/** The choices a component gives; an SPDX expression with OR is several, one with AND is all of them at once. */
export function choices(component) {
  return (component.licenses ?? []).flatMap((entry) => {
    const text = entry.expression ?? entry.license?.id ?? entry.license?.name ?? ''
    return text.replace(/^\(|\)$/g, '').split(/ OR /).map((choice) => choice.split(/ AND /))
  })
}

/** Whether a component may be shipped under one of its choices. */
export function isAllowed(component) {
  return choices(component).some((all) => all.every((licence) => ALLOWED.has(licence.trim())))
}

function rows(file) {
  const components = JSON.parse(readFileSync(file, 'utf8')).components ?? []
  return components
    .filter((component) => component.group !== 'io.zhanggui')
    .map((component) => ({
      name: [component.group, component.name].filter(Boolean).join(component.purl?.startsWith('pkg:npm') ? '/' : ':'),
      version: component.version,
      licence: choices(component).map((all) => all.join(' AND ')).join(' OR ') || 'none stated',
      allowed: isAllowed(component),
    }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

function report(found) {
  const lines = found.map((row) => `| ${row.name} | ${row.version} | ${row.licence} |`)
  return ['# Third-party components', '', '| component | version | licence |', '|---|---|---|', ...lines, ''].join('\n')
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [target, ...bills] = process.argv.slice(2)
  const found = bills.flatMap(rows)
  writeFileSync(target, report(found))
  const refused = found.filter((row) => !row.allowed)
  refused.forEach((row) => console.error(`not allowed: ${row.name} ${row.version}: ${row.licence}`))
  process.exitCode = found.length === 0 || refused.length > 0 ? 1 : 0
}
