import {Socket} from 'node:net';
import {CHANNELS} from '../strategies/channels.js';
import {type MessageChannel, openMessages} from '../strategies/message-channel.js';
import {signalGroup} from './process-group.js';

/** Messages from the screen process, which alone writes into its end; the group is killed once that has ended. */
export const messagesOfStarter = <Message>(take: (message: Message) => void): MessageChannel =>
  openMessages(
    new Socket({fd: CHANNELS.messages, readable: true, writable: true}),
    message => {
      take(message as Message);
      return true;
    },
    {onEnd: () => signalGroup(process.pid, 'SIGKILL')},
  );
