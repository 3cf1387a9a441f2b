import type {InitText} from '../init.js';

export const init: InitText = {
  comments: {
    head: ['직접 만드는 작업입니다. 알아보고 싶은 코드를 아래 함수에 넣으세요.'],
    inputs: ['작업마다 하나씩 받을 입력입니다. 없으면 작업은 저마다 자기 번호를 받습니다.'],
    name: ['화면에 보일 이름입니다. 없으면 파일 이름이 보입니다.'],
    job: [
      '작업 하나를 하고 결과를 돌려줍니다. 다른 프로세스로 보낼 수 있게 단순한 데이터를 돌려주세요.',
      'async에서는 모든 작업이 스레드 하나를 함께 쓰고, thread와 process에서는 저마다 한 번에 하나씩 합니다.',
    ],
    waiting: [
      '기다리는 것은 모두 await하세요. 그러지 않으면 일이 끝나기 전에 작업이 끝납니다. 작업을 그만둬야 할 때',
      'signal이 알려 주니, fetch(url, {signal})처럼 넘겨주세요.',
    ],
    computing: ['여기서 계산하는 동안에는 같은 스레드의 다른 일이 모두 멈춥니다.'],
  },
  name: '내 작업',
  next: path => [
    `파일을 썼습니다. 화면으로 보기: kitchens ${path}`,
    `한 방식으로 실행하기: kitchens run ${path} -s thread`,
    `어느 방식이 알맞은지 겨뤄 보기: kitchens race ${path}`,
  ],
};
