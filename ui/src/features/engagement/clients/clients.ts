import type { Client, ClientDraft, ClientStage, ClientTier } from '@/api'

export const TIERS: readonly ClientTier[] = ['basic', 'refined', 'brand']
export const STAGES: readonly ClientStage[] = ['diagnose', 'design', 'execute', 'optimise', 'ended']

export const draftOf = (client: Client | null): ClientDraft => ({
  name: client?.name ?? '',
  tier: client?.tier ?? null,
  since: client?.since ?? null,
  note: client?.note ?? '',
  shops: client?.shops.map((shop) => shop.id) ?? [],
})

/** Shops that are no client's, of those there are. */
export function withoutClient<S extends { readonly id: string }>(shops: readonly S[], clients: readonly Client[]): S[] {
  const taken = new Set(clients.flatMap((client) => client.shops.map((shop) => shop.id)))
  return shops.filter((shop) => !taken.has(shop.id))
}

/** How many clients stand at each stage, in the order of the work; stages without any are left out. */
export function byStage(clients: readonly Client[]): { readonly stage: ClientStage; readonly count: number }[] {
  return STAGES.map((stage) => ({ stage, count: clients.filter((client) => client.stage === stage).length })).filter((each) => each.count > 0)
}
