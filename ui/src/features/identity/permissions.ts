import type { Role } from '@/api'

/** What the server lets a role do; the interface leaves out what would only be refused. */
export type Permission = 'import' | 'undo' | 'see_quarantine' | 'manage_shops' | 'manage_metrics' | 'manage_users' | 'see_audit'

const MANAGING: readonly Permission[] = ['import', 'undo', 'see_quarantine', 'manage_shops', 'manage_metrics', 'see_audit']

const GRANTS: Record<Role, readonly Permission[]> = {
  director: [...MANAGING, 'manage_users'],
  manager: MANAGING,
  analyst: ['import', 'see_quarantine', 'manage_metrics'],
  specialist: [],
  merchant: [],
}

export function mayDo(role: Role | undefined, permission: Permission): boolean {
  return role !== undefined && GRANTS[role].includes(permission)
}
