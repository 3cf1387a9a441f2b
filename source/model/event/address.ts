/** Whether a host, in the form of URL.hostname, is this machine. */
export const isThisMachine = (hostname: string): boolean =>
  /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\]|\[::ffff:7f[\da-f]{2}:[\da-f]+\])$/i.test(
    hostname,
  );
