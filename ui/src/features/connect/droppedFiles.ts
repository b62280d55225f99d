/** Files that systems leave beside one's own; sending them would only be refused. */
const LEFTOVERS = /^(\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX)/i

export function isWanted(file: File): boolean {
  return !LEFTOVERS.test(file.name) && file.size > 0
}

/** Every file of a drop, folders opened to their depths. */
export async function listDroppedFiles(drop: DataTransfer): Promise<File[]> {
  const entries = [...drop.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (entries.length === 0) return [...drop.files].filter(isWanted)
  const found = await Promise.all(entries.map(listEntry))
  return found.flat().filter(isWanted)
}

async function listEntry(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))]
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const children: FileSystemEntry[] = []
  // A reader hands out a folder in parts of at most 100 entries and ends with an empty part.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (part.length === 0) break
    children.push(...part)
  }
  return (await Promise.all(children.map(listEntry))).flat()
}
