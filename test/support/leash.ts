/** Ends what a test run has started when the run itself ends, in whatever way. */
import { type ChildProcess, spawn } from 'node:child_process'
import { Socket } from 'node:net'

export type Leash = { release(): void }

/**
 * Waits for its standard input to close, which the system does even when this process is killed outright; then kills, and removes
 * the folder again and again until nothing is left that writes to it. A polling watcher would leave a gap, and might meet a
 * process that has been given the same number since.
 */
const SCRIPT = `read -r _
[ -n "$1" ] && kill -9 "$1"
for _ in 1 2 3 4 5 6 7 8 9 10; do
  [ -n "$2" ] && rm -rf "$2"
  [ -e "$2" ] || exit 0
  sleep 0.5
done`

/** Puts a process, a folder, or both on the leash. */
export function leash({ child, folder = '' }: { readonly child?: ChildProcess; readonly folder?: string }): Leash {
  const words = ['-c', SCRIPT, 'leash', String(child?.pid ?? ''), folder]
  // In a group of its own, or Ctrl-C would end the watcher before it has done its work.
  const watcher = spawn('sh', words, { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  watcher.unref()
  if (watcher.stdin instanceof Socket) watcher.stdin.unref()
  return { release: () => void watcher.kill('SIGKILL') }
}
