/** Who is logged in, and which shops and period they look at. Every other feature asks here. */
export { useSession } from './useSession'
export { useScope, type Scope } from './useScope'
export { default as ShopSwitch } from './ShopSwitch.vue'
export { default as ShopPicker } from './ShopPicker.vue'
export { default as PeriodPicker } from './PeriodPicker.vue'
export type { Permission } from './permissions'
export { COMPARISONS, type Comparison } from './scope'
