/** Reads a file; null where it does not exist or may not be read. */
type ReadFile = (path: string) => string | null;

/**
 * How many cores the calling process may use at a time by its control groups (cgroups(7)): the least of its own group
 * and of those above, as a container sets it; null where nothing limits it.
 */
export const cpuQuota = (read: ReadFile): number | null => {
  const groups = read('/proc/self/cgroup') ?? '';
  const mounts = parseMounts(read('/proc/self/mountinfo') ?? '');
  const limits = mounts.flatMap(mount => {
    const path = pathIn(mount, groups);
    return path === null
      ? []
      : foldersUp(mount.folder, path).flatMap(folder => mount.quota(folder, read) ?? []);
  });
  return limits.length === 0 ? null : Math.min(...limits);
};

/** A mounted hierarchy of groups that can limit time on cores. */
type Mount = {
  /** The group that is its top here: a container sees a part of the tree. */
  readonly root: string;
  readonly folder: string;
  /** The line of /proc/self/cgroup that names the process's group in it. */
  readonly line: RegExp;
  readonly quota: (folder: string, read: ReadFile) => number | null;
};

/** Version 1: microseconds in each period; −1 is no limit. */
const quotaOfV1: Mount['quota'] = (folder, read) =>
  ratio(read(`${folder}/cpu.cfs_quota_us`), read(`${folder}/cpu.cfs_period_us`));

/** Version 2: "50000 100000" or "max 100000". */
const quotaOfV2: Mount['quota'] = (folder, read) => {
  const [quota = null, period = null] = read(`${folder}/cpu.max`)?.trim().split(' ') ?? [];
  return ratio(quota, period);
};

const ratio = (quota: string | null, period: string | null): number | null => {
  const cores = Number(quota ?? Number.NaN) / Number(period ?? Number.NaN);
  return cores > 0 && Number.isFinite(cores) ? cores : null;
};

const V1 = {line: /^\d+:(?:[^:]*,)?cpu(?:,[^:]*)?:(.*)$/m, quota: quotaOfV1};
const V2 = {line: /^0::(.*)$/m, quota: quotaOfV2};

/** Lines such as "30 23 0:26 /root /mount/point rw … - cgroup cgroup rw,cpu,cpuacct" (proc_pid_mountinfo(5)). */
const parseMounts = (text: string): readonly Mount[] =>
  text.split('\n').flatMap(line => {
    const [place = '', kind = ''] = line.split(' - ');
    const [, , , root = '', folder = ''] = place.split(' ');
    const [type, , options = ''] = kind.split(' ');
    if (type === 'cgroup2') return [{root, folder, ...V2}];
    return type === 'cgroup' && options.split(',').includes('cpu') ? [{root, folder, ...V1}] : [];
  });

/** The group of the process below a mount's top; null where the process is not in this hierarchy. */
const pathIn = ({root, line}: Mount, groups: string): string | null => {
  const path = line.exec(groups)?.[1];
  if (path === undefined) return null;
  // A namespace of its own shows the container's group as the top.
  return root !== '/' && path.startsWith(root) ? path.slice(root.length) : path;
};

/** The folder of a group and of all above it. */
const foldersUp = (top: string, path: string): readonly string[] => {
  const names = path.split('/').filter(name => name !== '' && name !== '..');
  return Array.from({length: names.length + 1}, (_, i) => [top, ...names.slice(0, i)].join('/'));
};
