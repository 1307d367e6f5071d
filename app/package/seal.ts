/** The two files that vouch for all others, and stand last. */
export const MANIFEST = 'manifest.json'
export const SIGNATURE = 'manifest.jws'

/** What a signature of a package is marked as, so that none made for something else passes for one. */
export const PACKAGE_TYPE = 'omatieto-package'

export const isSeal = (path: string): boolean => path === MANIFEST || path === SIGNATURE
