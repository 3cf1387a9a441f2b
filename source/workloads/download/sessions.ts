import {openSession, type Session, type SessionOrders} from './session.js';

/** The sessions of one executor: one for all its jobs, or a new one for every job. */
export type Sessions = {
  /** The session for a job that begins now. */
  take(): Session;
  /** Called when the job has ended. */
  giveBack(session: Session): Promise<void>;
  close(): Promise<void>;
};

/** Opens nothing yet: the first session opens when it is taken, and is reported then. */
export const openSessions = (orders: SessionOrders): Sessions => {
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
    take: () => (plan.session && [...open][0]) || openNext(),
    giveBack: async session => {
      if (!plan.session) await closeOne(session);
    },
    close: async () => {
      await Promise.all([...open].map(closeOne));
    },
  };
};
