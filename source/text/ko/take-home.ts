import {josa} from 'es-hangul';
import {printable} from '../../model/printable/printable.js';
import {bytes} from '../figures.js';
import type {TakeHomeText} from '../take-home.js';
import {failure} from './failures.js';
import {percent} from './figures.js';
import type {Terms} from './terms.js';

const rows = ({thread, job}: Terms): TakeHomeText['rows'] => ({
  svg: {name: '그림', about: '보고 있던 화면 그대로, 슬라이드용 (.svg)'},
  recording: {name: '실행 기록', about: '모든 이벤트와 표시한 순간, 다시 재생할 수 있음 (.ndjson)'},
  trace: {name: '트레이스', about: 'Perfetto나 chrome://tracing에서 열어 봄 (.trace.json)'},
  html: {name: '웹 페이지', about: '타임라인과 수치를 브라우저로 봄, 인쇄도 됨 (.html)'},
  csv: {name: '표', about: `${josa(job.word, '와/과')} ${thread.word} 수치를 스프레드시트로 (.csv)`},
  md: {name: '요약', about: '결과를 짧게 정리, 수업 자료에 넣기 좋음 (.md)'},
  cast: {name: '터미널 영상', about: '재생 화면을 asciinema로 볼 수 있게 (.cast)'},
});

/** What the page of exports says. */
export const takeHome = (terms: Terms): TakeHomeText => {
  const names = rows(terms);
  return {
    title: '가져가기',
    rows: names,
    ofRace: {
      recording: {about: '결과와 예측, 집계에 든 모든 실행의 데이터 (.json)'},
      csv: {about: '실행마다의 수치를 스프레드시트로 (.csv)'},
      md: {about: '결과와 예측을 짧게 정리, 수업 자료에 넣기 좋음 (.md)'},
    },
    where: '파일은 이 프로그램을 시작한 폴더에 생기며, 있던 파일은 덮어쓰지 않음',
    obstacles: {
      'no-run': '아직 실행이 없음',
      demonstration: '실행에서만 만들 수 있음',
      'no-result': '경주의 결과가 나온 뒤에',
    },
    writing: (id, share) =>
      `${josa(names[id].name, '을/를')} 쓰는 중${share === null ? '' : `, ${percent(share)}`}`,
    ended: result => {
      if ('stopped' in result) return `${names[result.id].name}: 만들기를 그만둠, 남은 파일은 없음`;
      return 'failure' in result
        ? `${josa(names[result.id].name, '을/를')} 쓰지 못함: ${printable(failure(terms, result.failure), 300)}. 쓰다 만 파일은 지웠으니, 공간을 비우거나 다른 폴더에서 프로그램을 시작해 볼 것`
        : `저장함: ${result.files.map(file => `${printable(file.path, 300)} (${bytes(file.bytes)})`).join(', ')}`;
    },
  };
};
