import type { Policy, PolicyColour, RulePolicyDraft, Trial, TrialListing } from '@/api'
import type { Tone } from '@/ui'

export const POLICY_VIEWS = ['list', 'trial', 'rate'] as const
export const COLOURS: readonly PolicyColour[] = ['red', 'yellow', 'blue']
export const colourTones: Readonly<Record<PolicyColour, Tone>> = { red: 'bad', yellow: 'warn', blue: 'busy' }

/** The next day on which one of them begins to hold; null where none is ahead. */
export function nextDay(policies: readonly Policy[], today: string): string | null {
  const days = policies.map((policy) => policy.effectiveOn ?? '').filter((day) => day > today)
  return days.sort()[0] ?? null
}

/** What a trial says in all; sales stay unknown unless every shop with a hit has some loaded. */
export function totalsOf(trial: Trial): { hit: number; shops: number; listings: number; sales: number | null; share: number | null } {
  const hitShops = trial.shops.filter((shop) => shop.hit > 0)
  const known = hitShops.every((shop) => shop.salesHit != null)
  const sales = known ? hitShops.reduce((sum, shop) => sum + (shop.salesHit ?? 0), 0) : null
  const all = trial.shops.reduce((sum, shop) => sum + (shop.sales ?? 0), 0)
  return {
    hit: trial.shops.reduce((sum, shop) => sum + shop.hit, 0),
    shops: hitShops.length,
    listings: trial.shops.reduce((sum, shop) => sum + shop.listings, 0),
    sales,
    share: sales == null || all === 0 ? null : sales / all,
  }
}

/** A title in pieces, those that are hit marked. */
export function piecesOf(listing: TrialListing): { text: string; hit: boolean }[] {
  const pieces: { text: string; hit: boolean }[] = []
  let at = 0
  for (const term of listing.terms) {
    if (term.start < at) continue
    if (term.start > at) pieces.push({ text: listing.title.slice(at, term.start), hit: false })
    pieces.push({ text: listing.title.slice(term.start, term.end), hit: true })
    at = term.end
  }
  if (at < listing.title.length) pieces.push({ text: listing.title.slice(at), hit: false })
  return pieces
}

/** The fields of a form for a policy, an offer or a new one. */
export function draftOf(policy: Policy | null): RulePolicyDraft {
  return {
    title: policy?.title ?? '',
    colour: policy?.colour ?? 'yellow',
    announcedOn: policy?.announcedOn ?? null,
    effectiveOn: policy?.effectiveOn ?? null,
    concerns: policy?.concerns ?? '',
    action: policy?.action ?? '',
    source: policy?.source ?? '',
    words: (policy?.words ?? []).join('\n'),
    text: policy?.text ?? null,
    version: policy?.version ?? null,
  }
}
