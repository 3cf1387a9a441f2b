import {createServer, get, type Server, type ServerResponse} from 'node:http';

/** What an answer has in place of an item when no item follows. */
const END = 204;

/**
 * A server that gives items out over HTTP, one every `everyMs` from the first request on: each to the request that
 * has waited longest. `written` is called when an item is there, `listening` with the port.
 */
export const serveItems = (
  items: number,
  everyMs: number,
  written: (item: number) => void,
  listening: (port: number) => void,
): Server => {
  const waiting: ServerResponse[] = [];
  const ready: number[] = [];
  let last = 0;
  const answer = (): void => {
    while (waiting.length > 0 && (ready.length > 0 || last === items)) {
      const item = ready.shift();
      const response = waiting.shift();
      if (item === undefined) response?.writeHead(END).end();
      else response?.end(String(item));
    }
  };
  const give = (): void => {
    last += 1;
    ready.push(last);
    written(last);
    answer();
    if (last < items) setTimeout(give, everyMs);
  };
  let begun = false;
  const server = createServer((_request, response) => {
    waiting.push(response);
    if (begun) return answer();
    begun = true;
    setTimeout(give, everyMs);
  });
  return server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object' && address !== null) listening(address.port);
  });
};

/** Requests one item; 0 where none follows. */
export const requestItem = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    get({host: '127.0.0.1', port, agent: false}, response => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve(response.statusCode === END ? 0 : Number(text)));
    }).on('error', reject);
  });
