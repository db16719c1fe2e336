import { realpathSync, statfsSync } from 'node:fs'

/** Where a folder really lies. */
export interface Place {
  readonly platform: NodeJS.Platform
  /** With links and mapped drives resolved. */
  readonly path: string
  /** Linux: the magic number of the file system (statfs(2)). */
  readonly fileSystem: number
}

/** File systems of Linux that reach over a network: magic numbers of statfs(2) and the kernel's magic.h. */
const networkFileSystems: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xfe534d42, // SMB2
  0xff534d42, // CIFS
  0x5346414f, // AFS
  0x6b414653, // kAFS
  0x73757245, // Coda
  0x564c, // NCP
  0x00c36400, // Ceph
  0x0bd00bd0, // Lustre
  0x01161970, // GFS2
  0x7461636f, // OCFS2
  0x01021997, // 9P
])

/**
 * SQLite's locks and its shared memory do not hold over a network: two desks would write into one another.
 *
 * Not seen: shares on macOS (its numbers are not stable) and those behind FUSE, which local encrypted disks use too.
 */
export function isNetworkShare({ platform, path, fileSystem }: Place): boolean {
  if (platform === 'linux') return networkFileSystems.has(fileSystem >>> 0)
  // `\\server\share`, and `\\?\UNC\server\share`; but `\\?\C:\` is a long local path.
  return platform === 'win32' && /^\\\\(\?\\UNC\\|[^?.\\])/i.test(path)
}

/** `folder` exists. On Windows the native real path of a mapped drive is that of the share behind it. */
export function placeOf(folder: string): Place {
  return { platform: process.platform, path: realpathSync.native(folder), fileSystem: statfsSync(folder).type }
}
