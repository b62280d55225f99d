import type { Problem, QuarantinedRow } from '@/api'

export interface LoadGroup {
  readonly load: string
  readonly file: string
  readonly rows: readonly QuarantinedRow[]
}

/** Rows of the same load together, in the order in which the loads first appear. */
export function groupByLoad(rows: readonly QuarantinedRow[]): LoadGroup[] {
  const groups = new Map<string, QuarantinedRow[]>()
  for (const row of rows) groups.set(row.load, [...(groups.get(row.load) ?? []), row])
  return [...groups].map(([load, members]) => ({ load, file: members[0]?.file ?? '', rows: members }))
}

export interface ProblemCount {
  readonly problem: Problem
  readonly rows: number
}

/** How many rows have each kind of problem, the most frequent first. */
export function countProblems(rows: readonly QuarantinedRow[]): ProblemCount[] {
  const counts = new Map<string, ProblemCount>()
  for (const row of rows) {
    for (const code of new Set(row.problems.map((problem) => problem.code))) {
      const problem = row.problems.find((each) => each.code === code) as Problem
      counts.set(code, { problem: counts.get(code)?.problem ?? problem, rows: (counts.get(code)?.rows ?? 0) + 1 })
    }
  }
  return [...counts.values()].sort((a, b) => b.rows - a.rows)
}
