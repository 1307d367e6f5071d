/** An address that isn't there. Anyone; nothing is looked up. */
export const loader = () => {
  throw new Response(null, { status: 404 })
}

/** A form sent to an address that isn't there. */
export const action = () => {
  throw new Response(null, { status: 404 })
}

export default function Missing() {
  return null
}
