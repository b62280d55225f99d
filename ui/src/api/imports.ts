import { apiAddress, request, sendWithProgress } from './http'

export type JobState = 'queued' | 'reading' | 'asking' | 'done' | 'refused' | 'failed' | 'cancelled'
export type SourceTimeOrigin = 'column' | 'preamble' | 'file_name' | 'answer'

export interface Receipt {
  readonly load: string
  readonly read: number
  readonly accepted: number
  readonly updated: number
  readonly unchanged: number
  readonly quarantined: number
  readonly sourceTime?: string | null
  readonly sourceTimeOrigin?: SourceTimeOrigin | null
  readonly periodFrom?: string | null
  readonly periodTo?: string | null
}

export interface ImportQuestion {
  readonly needs: 'as_of' | 'period' | 'item' | 'mapping' | 'confirm'
  readonly zh: string
  readonly en: string
}

export interface Refusal {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly nearestFormat?: string | null
  readonly nearestFormatZh?: string | null
}

export interface ImportJob {
  readonly id: string
  readonly shop: string
  readonly file: string
  readonly sheet?: string | null
  readonly state: JobState
  readonly format?: string | null
  readonly formatZh?: string | null
  readonly confidence?: number | null
  readonly bytesRead: number
  readonly bytesTotal: number
  readonly rowsRead: number
  readonly rowsPerSecond?: number | null
  readonly secondsLeft?: number | null
  readonly startedAt?: string | null
  readonly finishedAt?: string | null
  readonly question?: ImportQuestion | null
  readonly receipt?: Receipt | null
  readonly refusal?: Refusal | null
}

export interface Binding {
  readonly column: string
  readonly field?: string | null
  readonly fieldZh?: string | null
  readonly type?: string | null
  readonly person: boolean
  readonly state: 'known' | 'renamed' | 'ignored' | 'unknown'
}

export interface Preview {
  readonly file: string
  readonly sheet?: string | null
  readonly charset?: string | null
  readonly header: readonly string[]
  readonly preamble: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly format?: string | null
  readonly formatZh?: string | null
  readonly confidence: number
  readonly bindings: readonly Binding[]
  readonly missing: readonly { field: string; fieldZh: string; required: boolean }[]
  readonly candidates: readonly { format: string; formatZh: string; confidence: number }[]
}

export interface Format {
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly kind: string
  readonly kindZh: string
  readonly needs?: 'as_of' | 'period' | 'item' | null
  readonly columns: readonly FormatColumn[]
  readonly where?: string | null
}

export interface FormatColumn {
  readonly field: string
  readonly fieldZh: string
  readonly names: readonly string[]
  readonly type: string
  readonly required: boolean
  readonly meaning?: string | null
}

export interface FactField {
  readonly field: string
  readonly zh: string
  readonly type: string
  readonly key: boolean
}

export interface FactKind {
  readonly kind: string
  readonly zh: string
  readonly fields: readonly FactField[]
}

export type Answer =
  | { readonly asOf: string }
  | { readonly item: string }
  | { readonly from: string; readonly to: string }
  | { readonly confirm: true; readonly format?: string }
  | {
      readonly mapping: { readonly kind: string; readonly columns: readonly { column: string; field: string }[] }
      readonly remember: boolean
      readonly name: string
    }

export const listImports = (shop: string) => request<ImportJob[]>('GET', '/imports', { query: { shop } })
export const getPreview = (id: string) => request<Preview>('GET', `/imports/${id}/preview`)
export const answerImport = (id: string, answer: Answer) => request<ImportJob>('POST', `/imports/${id}/answer`, { body: answer })
export const cancelImport = (id: string) => request<ImportJob>('POST', `/imports/${id}/cancel`)
export const forgetImport = (id: string) => request<undefined>('DELETE', `/imports/${id}`)
export const listFormats = () => request<Format[]>('GET', '/formats')
export const listFactKinds = () => request<FactKind[]>('GET', '/facts')
export const TEMPLATE_ADDRESS = apiAddress('/templates/master.xlsx')

export interface Upload {
  /** The jobs the file became: one, or one for each entry of a ZIP. */
  readonly jobs: Promise<ImportJob[]>
  readonly cancel: () => void
}

export function uploadFile(shop: string, file: File, onProgress: (sent: number, total: number) => void): Upload {
  const sending = sendWithProgress<ImportJob[]>('/imports', { shop, name: file.name }, file, onProgress)
  return { jobs: sending.answer, cancel: sending.cancel }
}

