import type {RecordObstacle} from '../refusals.js';

/** What keeps a file from being written, and what to try. */
export const fileObstacles: Readonly<Record<RecordObstacle, string>> = {
  ENXIO: '아무 프로그램도 읽지 않는 파이프입니다. 읽을 프로그램을 먼저 시작하세요',
  EEXIST: '파일이 이미 있습니다. 다른 이름을 쓰거나, 덮어쓰려면 --force를 쓰세요',
  ENOENT: '그런 폴더가 없습니다. 먼저 만들거나 다른 경로를 쓰세요',
  ENOTDIR: '경로의 일부가 폴더가 아닙니다. 다른 경로를 쓰세요',
  EISDIR: '폴더입니다. 파일의 경로를 쓰세요',
  EACCES: '쓸 권한이 없습니다. 다른 경로를 쓰세요',
  EPERM: '쓸 권한이 없습니다. 다른 경로를 쓰세요',
  EROFS: '그곳에는 아무것도 쓸 수 없습니다. 다른 경로를 쓰세요',
  ENOSPC: '디스크가 가득 찼습니다. 공간을 비우거나 다른 디스크의 경로를 쓰세요',
  EDQUOT: '저장할 수 있는 용량을 다 썼습니다. 공간을 비우거나 다른 디스크의 경로를 쓰세요',
  EFBIG: '그곳에 둘 수 있는 파일보다 큽니다. 다른 디스크의 경로를 쓰세요',
  ENAMETOOLONG: '이름이 너무 깁니다. 더 짧은 이름을 쓰세요',
};
