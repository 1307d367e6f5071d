import type { Language } from '#app/register/register.ts'

const KB = 1024
const MB = KB * KB
/** The byte is `tavu` in Finnish. */
const UNITS = { fi: ['kt', 'Mt'], sv: ['kB', 'MB'], en: ['kB', 'MB'] } as const

/** The size of a file as people read it: `10 Mt`, `1,5 MB`, `12 kB`; never less than one kilobyte. */
export function sizeOf(bytes: number, language: Language): string {
  const [small, large] = UNITS[language]
  if (bytes < MB) return `${Math.max(1, Math.round(bytes / KB))} ${small}`
  const tenths = Math.round((bytes * 10) / MB) / 10
  return `${language === 'en' ? tenths : String(tenths).replace('.', ',')} ${large}`
}
