/** The manifest: which files a package has, with the hash of each, and the signature over exactly its bytes. */
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Signer } from '#app/keys/signing.ts'
import { Language, say } from '#app/register/register.ts'
import type { WrittenFile } from './deflate.ts'
import type { Gathered, PackageFile } from './gathered.ts'
import { MANIFEST, PACKAGE_TYPE, SIGNATURE } from './seal.ts'

const Sha256 = z.string().regex(/^[\w-]{43}$/)
const Count = z.int().min(0)

const ManifestFile = z.strictObject({
  path: z.string().min(1),
  bytes: Count,
  sha256: Sha256,
  deflatedBytes: Count,
  deflatedSha256: Sha256,
})

export const Manifest = z.strictObject({
  form: z.literal('omatieto-package-1'),
  issuer: z.url(),
  controller: z.strictObject({ name: z.string(), businessId: z.string() }),
  reference: z.string(),
  profile: z.enum(['access', 'portability']),
  language: Language,
  madeAt: z.iso.datetime(),
  /** Registers that could not be read, so that nothing of them is in the package. */
  missing: z.array(
    z.strictObject({ register: z.string(), title: z.string(), why: z.enum(['no-answer', 'fault', 'not-loaded']) }),
  ),
  files: z.array(ManifestFile),
})
export type Manifest = z.infer<typeof Manifest>

/** Registers of which nothing could be read, each with the reason. */
export function missingIn({ coverage, language }: Pick<Gathered, 'coverage' | 'language'>): Manifest['missing'] {
  const named = ({ register, title }: Gathered['coverage']['notLoaded'][number]) => ({
    register,
    title: say(title, language),
  })
  return [
    ...coverage.unreachable.map((one) => ({ ...named(one), why: one.why })),
    ...coverage.notLoaded.map((one) => ({ ...named(one), why: 'not-loaded' as const })),
  ]
}

export const isoOf = (at: number): string => Temporal.Instant.fromEpochMilliseconds(at).toString()
/** The opposite of `isoOf`. */
export const instantOf = (iso: string): number => Temporal.Instant.from(iso).epochMilliseconds

type About = Pick<Gathered, 'profile' | 'language' | 'madeAt' | 'reference' | 'issuer' | 'controller' | 'coverage'>

function manifestOf(about: About, written: readonly WrittenFile[]): Manifest {
  const { issuer, controller, reference, profile, language, madeAt } = about
  return {
    form: 'omatieto-package-1',
    issuer,
    controller: { name: controller.name, businessId: controller.businessId },
    ...{ reference, profile, language },
    madeAt: isoOf(madeAt),
    missing: missingIn(about),
    files: written.map(({ path, bytes, sha256, deflatedBytes, deflatedSha256 }) => ({
      ...{ path, bytes, sha256, deflatedBytes, deflatedSha256 },
    })),
  }
}

/** A file whose content is at hand. */
export function fileOf(path: string, text: string): PackageFile {
  return {
    path,
    content: async function* () {
      yield text
    },
  }
}

/** `manifest.json` and `manifest.jws`, the detached signature over exactly the first one's bytes. They stand after all others. */
export async function manifestFiles(
  about: About,
  written: readonly WrittenFile[],
  signer: Pick<Signer, 'signDetached'>,
): Promise<readonly PackageFile[]> {
  const text = `${JSON.stringify(manifestOf(about, written), null, 1)}\n`
  const jws = await signer.signDetached(Buffer.from(text), PACKAGE_TYPE)
  return [fileOf(MANIFEST, text), fileOf(SIGNATURE, jws)]
}
