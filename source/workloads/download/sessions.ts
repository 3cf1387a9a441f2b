import {NativePromise} from '../../kernel/intrinsics.js';
import {openSession, type Session, type SessionOptions} from './session.js';

/** The sessions of one executor: one for all its jobs, or a new one for each job. */
export type Sessions = {
  /** The session for a job that starts now. */
  acquire(): Session;
  /** To be called when the job has ended. */
  release(session: Session): Promise<void>;
  close(): Promise<void>;
};

/** A session is opened, and reported, when it is acquired for the first time. */
export const openSessions = (orders: SessionOptions): Sessions => {
  const {plan, reporter} = orders;
  const open = new Set<Session>();
  let opened = 0;

  const openNext = (): Session => {
    opened += 1;
    const session = openSession(opened, orders);
    open.add(session);
    reporter.sessionOpened(opened);
    return session;
  };

  const closeOne = async (session: Session): Promise<void> => {
    open.delete(session);
    await session.close();
  };

  return {
    acquire: () => (plan.session && [...open][0]) || openNext(),
    release: async session => {
      if (!plan.session) await closeOne(session);
    },
    close: async () => {
      await NativePromise.all([...open].map(closeOne));
    },
  };
};
