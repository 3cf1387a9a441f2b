import type {Agent, Dispatcher} from 'undici';
import {NativePromise} from '../../kernel/intrinsics.js';
import {isThisMachine} from '../../model/event/address.js';
import {failing} from './failure-reasons.js';
import {undici} from './undici.js';

/** Directly to this machine, never through a proxy; to all other hosts as the environment's proxy variables say. */
export type Route = {readonly dispatcher: Dispatcher; close(): Promise<void>};

/** Opens a route; its proxy agent is opened with the first request that needs it. */
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
      await NativePromise.all([direct.destroy(), proxied?.destroy()]);
    },
  };
};

const VARIABLES = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY'];

const hasProxy = (): boolean => VARIABLES.some(name => process.env[name]);

/** proxyTunnel: false, as most proxies accept CONNECT to port 443 alone. */
const openProxied = (options: Agent.Options): Dispatcher => {
  try {
    return new (undici().EnvHttpProxyAgent)({...options, proxyTunnel: false});
  } catch {
    throw failing('BAD_PROXY', 'invalid-proxy', {});
  }
};
