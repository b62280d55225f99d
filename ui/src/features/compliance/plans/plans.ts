import type { CampaignPlan, PlanDraft, PlanState } from '@/api'
import type { Tone } from '@/ui'

export const LETTERS = ['A', 'B', 'C'] as const
export const planTones: Readonly<Record<PlanState, Tone>> = { hit: 'bad', unasked: 'warn', waiting: 'busy', refused: 'bad', ready: 'good' }

export interface Campaign {
  readonly key: string
  readonly shop: string
  readonly name: string
  readonly plans: readonly CampaignPlan[]
}

/** Plans by campaign, in the order they come. */
export function campaignsOf(plans: readonly CampaignPlan[]): Campaign[] {
  const found = new Map<string, CampaignPlan[]>()
  for (const plan of plans) found.set(`${plan.shop}:${plan.campaign}`, [...(found.get(`${plan.shop}:${plan.campaign}`) ?? []), plan])
  return [...found].flatMap(([key, of]) => (of[0] ? [{ key, shop: of[0].shop, name: of[0].campaign, plans: of }] : []))
}

export const hasAlternative = (campaign: Campaign) => campaign.plans.some((plan) => plan.letter !== 'A' && plan.state === 'ready')
export const isInTrouble = (campaign: Campaign) => campaign.plans.some((plan) => plan.letter === 'A' && plan.state === 'hit') && !hasAlternative(campaign)

/** The next letter that a campaign has no plan of; null where it has all. */
export const nextLetter = (campaign: Campaign) => LETTERS.find((letter) => campaign.plans.every((plan) => plan.letter !== letter)) ?? null

/** The fields of a form: of a plan, of the next one of its campaign, or of a new campaign. */
export function draftOf(plan: CampaignPlan | null, letter: 'A' | 'B' | 'C', shop: string): PlanDraft {
  const same = plan?.letter === letter
  return {
    shop: plan?.shop ?? shop,
    campaign: plan?.campaign ?? '',
    startsOn: plan?.startsOn ?? '',
    endsOn: plan?.endsOn ?? '',
    letter,
    content: same ? plan.content : '',
    trigger: same ? plan.trigger : '',
  }
}
