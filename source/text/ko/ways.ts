import type {StrategyName} from '../../model/event/plan.js';
import type {Nature} from '../../model/options/choice.js';
import type {Vocabulary} from '../text.js';

type Ways = Readonly<Record<Nature, Readonly<Record<StrategyName, readonly [string, string]>>>>;

/** What each strategy does with jobs of each nature, for a first look: in short, and what follows from it. */
export const ways: Readonly<Record<Vocabulary, Ways>> = {
  kitchen: {
    waiting: {
      sync: ['요리사 한 명이 요리를 하나씩 차례로', '요리마다 다 될 때까지 오븐 앞에서 기다림'],
      thread: ['부엌 한 곳에 요리사 여럿, 저마다 요리 하나', '모두가 동시에 오븐 앞에서 기다림'],
      async: ['요리사 한 명, 오븐 속에는 요리 여럿', '굽는 동안 손이 비어 다음 요리를 시작함'],
      process: ['부엌 여러 곳에 요리사 한 명씩', '찬장은 따로 쓰고, 화구는 온 건물이 함께 씀'],
    },
    computing: {
      sync: ['요리사 한 명이 요리를 하나씩 차례로', '화구 하나만 쓰고 나머지는 비어 있음'],
      thread: ['부엌 한 곳에 요리사 여럿, 저마다 요리 하나', '화구가 있는 만큼 모두가 동시에 조리함'],
      async: ['요리사 한 명, 시작한 요리 여럿', '기다릴 일이 없어 sync보다 빨라지지 않음'],
      process: ['부엌 여러 곳에 요리사 한 명씩', '화구가 있는 만큼 동시에 조리함, 찬장은 따로'],
    },
    mixed: {
      sync: ['요리사 한 명이 요리를 하나씩 차례로', '오븐 앞에서 기다린 뒤 조리하기를 되풀이함'],
      thread: ['부엌 한 곳에 요리사 여럿, 저마다 요리 하나', '기다림도 조리도 모두 동시에 함'],
      async: ['요리사 한 명, 오븐 속에는 요리 여럿', '기다림은 겹치지만 조리는 하나씩 차례로 함'],
      process: ['부엌 여러 곳에 요리사 한 명씩', '기다림도 조리도 동시에 함, 찬장은 따로'],
    },
  },
  standard: {
    waiting: {
      sync: ['스레드 하나가 작업을 하나씩 차례로', '작업마다 I/O가 끝날 때까지 블로킹됨'],
      thread: ['프로세스 하나에 스레드 여럿, 저마다 작업 하나', '모두가 동시에 블로킹됨'],
      async: ['스레드 하나, 비동기 대기 중인 작업 여럿', 'I/O가 진행되는 동안 다음 작업을 시작함'],
      process: ['프로세스 여럿에 스레드 하나씩', '메모리는 따로 쓰고, 코어는 함께 씀'],
    },
    computing: {
      sync: ['스레드 하나가 작업을 하나씩 차례로', '코어 하나만 쓰고 나머지는 비어 있음'],
      thread: ['프로세스 하나에 스레드 여럿, 저마다 작업 하나', '코어가 있는 만큼 모두가 동시에 계산함'],
      async: ['스레드 하나, 시작한 작업 여럿', '겹칠 I/O가 없어 sync보다 빨라지지 않음'],
      process: ['프로세스 여럿에 스레드 하나씩', '코어가 있는 만큼 동시에 계산함, 메모리는 따로'],
    },
    mixed: {
      sync: ['스레드 하나가 작업을 하나씩 차례로', '블로킹된 뒤 계산하기를 되풀이함'],
      thread: ['프로세스 하나에 스레드 여럿, 저마다 작업 하나', '기다림도 계산도 모두 동시에 함'],
      async: ['스레드 하나, 비동기 대기 중인 작업 여럿', '기다림은 겹치지만 계산은 하나씩 차례로 함'],
      process: ['프로세스 여럿에 스레드 하나씩', '기다림도 계산도 동시에 함, 메모리는 따로'],
    },
  },
};
