import type { Language } from '#app/register/register.ts'

/** One text in the three languages, side by side, so that a change in one is seen beside the others. ICU message syntax. */
export type Said = { readonly fi: string; readonly sv: string; readonly en: string }

/** Texts by key, as deep as an area needs. */
export type Area = { readonly [key: string]: Said | Area }

/** An area seen in one language: where three texts stood, one stands. */
export type In<A, L extends Language> = {
  readonly [K in keyof A]: A[K] extends Said ? A[K][L] : In<A[K], L>
}

type Nested = { readonly [key: string]: string | Nested }

/**
 * Declares an area of texts. A text that is missing in a language does not compile, and neither does a call that leaves out an
 * argument that any of the three languages asks for, since the key's type is the union of the three messages.
 */
export function area<const A extends Area>(texts: A): A {
  return texts
}

function isSaid(node: Said | Area): node is Said {
  return typeof node.fi === 'string'
}

/** The texts of an area in one language, nested as the area is. */
export function textsIn<A extends Area>(texts: A, language: Language): In<A, Language>
export function textsIn(texts: Area, language: Language): Nested {
  return Object.fromEntries(
    Object.entries(texts).map(([key, node]) => [key, isSaid(node) ? node[language] : textsIn<Area>(node, language)]),
  )
}
