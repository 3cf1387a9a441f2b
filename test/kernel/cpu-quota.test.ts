import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cpuQuota} from '../../source/kernel/cpu-quota.js';

const quotaWith = (files: Readonly<Record<string, string>>): number | null =>
  cpuQuota(path => files[path] ?? null);

const V1_MOUNT =
  '31 24 0:27 / /sys/fs/cgroup/cpu rw,nosuid shared:9 - cgroup cgroup rw,cpu,cpuacct\n33 24 0:29 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n';
const V2_MOUNT = '30 23 0:26 / /sys/fs/cgroup rw,nosuid shared:4 - cgroup2 cgroup2 rw,nsdelegate\n';

test('version 1: the tightest quota of the own group and those above', () => {
  const files = {
    '/proc/self/cgroup': '4:memory:/a\n3:cpuacct,cpu:/a/b\n0::/x\n',
    '/proc/self/mountinfo': V1_MOUNT,
    '/sys/fs/cgroup/cpu/cpu.cfs_quota_us': '-1\n',
    '/sys/fs/cgroup/cpu/cpu.cfs_period_us': '100000\n',
    '/sys/fs/cgroup/cpu/a/cpu.cfs_quota_us': '50000\n',
    '/sys/fs/cgroup/cpu/a/cpu.cfs_period_us': '100000\n',
    '/sys/fs/cgroup/cpu/a/b/cpu.cfs_quota_us': '150000\n',
    '/sys/fs/cgroup/cpu/a/b/cpu.cfs_period_us': '100000\n',
  };
  assert.equal(quotaWith(files), 0.5);
  assert.equal(quotaWith({...files, '/proc/self/cgroup': '3:cpu:/\n'}), null);
  // A container sees its own group as the top of the mount.
  const inside = V1_MOUNT.replace(' / /sys/fs/cgroup/cpu', ' /docker/c1 /sys/fs/cgroup/cpu');
  const own = {...files, '/proc/self/cgroup': '3:cpu,cpuacct:/docker/c1/a\n', '/proc/self/mountinfo': inside};
  assert.equal(quotaWith(own), 0.5);
});

test('version 2: cpu.max of the own group and those above', () => {
  const files = {
    '/proc/self/cgroup': '0::/system.slice/k.service\n',
    '/proc/self/mountinfo': V2_MOUNT,
    '/sys/fs/cgroup/system.slice/cpu.max': 'max 100000\n',
    '/sys/fs/cgroup/system.slice/k.service/cpu.max': '150000 100000\n',
  };
  assert.equal(quotaWith(files), 1.5);
  assert.equal(quotaWith({...files, '/sys/fs/cgroup/system.slice/cpu.max': '20000 50000\n'}), 0.4);
  assert.equal(quotaWith({...files, '/sys/fs/cgroup/system.slice/k.service/cpu.max': 'max 100000\n'}), null);
});

test('without control groups nothing limits', () => {
  assert.equal(quotaWith({}), null);
  assert.equal(quotaWith({'/proc/self/cgroup': '0::/\n', '/proc/self/mountinfo': V2_MOUNT}), null);
});
