import { packageSchema } from '#app/package/document.ts'

/** Anybody: what `data.json` of a package looks like, as JSON Schema. */
export function loader() {
  return new Response(`${JSON.stringify(packageSchema, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  })
}
