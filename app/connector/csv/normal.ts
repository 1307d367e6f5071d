import type { Kind } from '#app/register/register.ts'
export type Normal = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly why: string }
export function normalise(kind: Kind, text: string): Normal {
  if (kind === 'email' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text)) return { ok: false, why: 'x' }
  return { ok: true, value: text.trim().toLowerCase() }
}
export function maskCell(t: string): string {
  return t.replace(/\b\d{6}[-+A]\d{3}[0-9A-Z]\b/g, '******-****')
}
