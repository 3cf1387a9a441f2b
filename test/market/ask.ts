import {once} from 'node:events';
import {type Agent, type IncomingHttpHeaders, type IncomingMessage, request} from 'node:http';
import {connect} from 'node:net';
import {buffer} from 'node:stream/consumers';

export type Reply = {
  status: number;
  statusText: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
};

type AskOptions = {agent?: Agent; method?: string};

/** Asks and reads to the end. @throws what node:http throws when the answer breaks off. */
export const ask = async (url: string, options: AskOptions = {}): Promise<Reply> => {
  const response = await askHead(url, options);
  const {statusCode: status = 0, statusMessage: statusText = '', headers} = response;
  return {status, statusText, headers, body: await buffer(response)};
};

/** Asks, and leaves the body to be read. */
export const askHead = async (
  url: string,
  {agent, method = 'GET'}: AskOptions = {},
): Promise<IncomingMessage> => {
  const asked = request(url, {agent, method}).end();
  const [response] = await once(asked, 'response');
  return response;
};

/** Sends a request by hand and gives every byte that comes back until the connection ends. */
export const askRaw = async (url: string): Promise<{bytes: Buffer; error: string | null}> => {
  const {hostname, port, pathname, search, host} = new URL(url);
  const socket = connect({host: hostname, port: Number(port)});
  const pieces: Buffer[] = [];
  let error: string | null = null;
  socket.on('data', piece => pieces.push(piece));
  socket.on('error', ({code}: NodeJS.ErrnoException) => {
    error = code ?? 'unknown';
  });
  socket.write(`GET ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\n\r\n`);
  await new Promise(resolve => socket.once('close', resolve));
  return {bytes: Buffer.concat(pieces), error};
};
