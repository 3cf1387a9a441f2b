import type {Agent, Dispatcher} from 'undici';
import {failing} from '../../model/failure.js';
import {undici} from './undici.js';

/** Whether a host (as URL.hostname gives it) is this machine: such addresses never go through a proxy. */
export const isThisMachine = (hostname: string): boolean =>
  /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\])$/i.test(hostname);

/** Straight to this machine; to all others as the environment's proxy variables say. */
export type Route = {readonly dispatcher: Dispatcher; close(): Promise<void>};

/** Opens both ways; the one through a proxy only when there is a proxy and something to send there. */
export const openRoute = (options: Agent.Options): Route => {
  const direct = new (undici().Agent)(options);
  if (!hasProxy()) return {dispatcher: direct, close: () => direct.destroy()};

  let proxied: Dispatcher | null = null;
  const dispatcher = direct.compose(dispatch => (request, handler) => {
    if (isThisMachine(new URL(request.origin ?? '').hostname)) return dispatch(request, handler);
    proxied ??= openProxied(options);
    return proxied.dispatch(request, handler);
  });
  return {
    dispatcher,
    close: async () => {
      await Promise.all([direct.destroy(), proxied?.destroy()]);
    },
  };
};

const VARIABLES = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY'];

const hasProxy = (): boolean => VARIABLES.some(name => process.env[name]);

/** proxyTunnel: false, as most proxies let CONNECT through to port 443 alone. */
const openProxied = (options: Agent.Options): Dispatcher => {
  try {
    return new (undici().EnvHttpProxyAgent)({...options, proxyTunnel: false});
  } catch {
    throw failing({
      code: 'BAD_PROXY',
      message:
        'the proxy in http_proxy or https_proxy is no address: correct it (http://host:port), or unset it',
    });
  }
};
