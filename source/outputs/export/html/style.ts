import {hexes} from '../../../model/colours/hexes.js';
import {stateColours} from '../../../model/colours/state-colours.js';
import {LANE_STATES} from '../../../model/timeline/span.js';
import {classOf} from './drawing.js';

type Ground = keyof typeof stateColours;

/** The colours of every state as variables: `--running`, and the ground below its mark. */
const stateVariables = (ground: Ground): string =>
  LANE_STATES.map(state => {
    const {ink, paper} = stateColours[ground][state];
    return `--${classOf(state)}:${hexes[ink]};--${classOf(state)}-ground:${paper === null ? 'var(--lane)' : hexes[paper]};`;
  }).join('');

const LIGHT = `color-scheme:light;--page:#ffffff;--ink:#1b1b1b;--quiet:#565656;--rule:#dcdcdc;--card:#f6f5f2;--lane:#f1f0ec;--focus:${hexes.blue};${stateVariables('light')}`;
const DARK = `color-scheme:dark;--page:#16171a;--ink:#f0efec;--quiet:#a9a9ad;--rule:#36383d;--card:#1f2125;--lane:#24262b;--focus:${hexes.skyBlue};${stateVariables('dark')}`;

const states = LANE_STATES.map(state => {
  const name = classOf(state);
  const isSolid = state === 'running';
  return [
    `rect.s.${name}{fill:${isSolid ? `var(--${name})` : `url(#p-${name})`}}`,
    `.p.${name} .ground{fill:var(--${name}-ground)}`,
    `.p.${name}{fill:var(--${name});stroke:var(--${name})}`,
  ].join('');
}).join('\n');

/** The style of the page: light and dark, and on paper. Fonts are those of the reader. */
export const style = `
:root{${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
[hidden]{display:none}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI","Apple SD Gothic Neo","Noto Sans KR","Malgun Gothic",sans-serif;font-variant-numeric:tabular-nums}
main{max-width:1180px;margin:0 auto;padding:40px 28px 56px}
header{border-bottom:1px solid var(--rule);padding-bottom:22px;margin-bottom:26px}
h1{font-size:30px;line-height:1.2;margin:0 0 6px;letter-spacing:-.01em}
h1 span{color:var(--quiet);font-weight:400}
h2{font-size:18px;margin:40px 0 12px}
p{margin:0 0 8px}
.about,.quiet,footer{color:var(--quiet)}
.about{margin:0}
.lacks{margin:14px 0 0;font-style:italic}
.headline{font-size:20px;line-height:1.4;margin:18px 0 0;padding-left:14px;border-left:4px solid var(--running)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(188px,1fr));gap:10px;margin:0}
.figures div{background:var(--card);border-radius:10px;padding:12px 16px}
.figures dt{font-size:14px;color:var(--quiet)}
.figures dd{margin:0;font-size:22px;font-weight:600;line-height:1.3}
.figures dd+dd{font-size:13px;font-weight:400;color:var(--quiet)}
.figures div:first-child{background:var(--ink);color:var(--page)}
.figures div:first-child dt,.figures div:first-child dd+dd{color:inherit;opacity:.78}
.scroll{overflow-x:auto}
.picture{display:block;width:100%;min-width:720px;height:auto;font-size:13px}
.picture text{fill:var(--ink)}
.picture .quiet,.picture .axis text{fill:var(--quiet);font-size:12px}
.picture .process{font-weight:600;font-size:14px}
.picture .process .quiet{font-weight:400}
.picture .axis line{stroke:var(--rule)}
.picture .number{font-size:11.5px;font-weight:700;paint-order:stroke;stroke:var(--page);stroke-width:3px;stroke-linejoin:round;pointer-events:none}
.picture .begin{stroke:var(--page);stroke-width:1.5;pointer-events:none}
.base{stroke:var(--idle);stroke-width:2}
.base.starting{stroke:var(--starting);stroke-dasharray:4 4}
.load{fill:var(--quiet);opacity:.7}
.cursor{stroke:var(--ink);stroke-dasharray:2 3;pointer-events:none}
${states}
rect.s.idle,rect.s.starting{fill:transparent}
.p .stroke{fill:none;stroke-width:2}
.p .stroke.thin{stroke-width:1.5}
.p circle,.p .ground{stroke:none}
.s.failed path{fill:none;stroke:var(--failed);stroke-width:3;stroke-linecap:round}
.s{outline:none}
.s:hover,.s.of-job{stroke:var(--ink);stroke-width:1}
.s:focus-visible,.s.now{stroke:var(--focus);stroke-width:3;paint-order:stroke}
.choosing .s:not(.of-job):not(.now){opacity:.28}
.said{min-height:1.6em;margin:10px 0 0;font-weight:600}
.hint{font-size:14px;color:var(--quiet)}
.legend{display:grid;grid-template-columns:repeat(auto-fit,minmax(330px,1fr));gap:8px 28px;margin:0;padding:0;list-style:none}
.legend li{display:grid;grid-template-columns:34px 1fr;gap:12px;align-items:start}
.legend .swatch{margin-top:4px;border-radius:3px}
.legend b{margin-right:8px}
.legend span{font-size:14px;color:var(--quiet)}
table{border-collapse:collapse;width:100%;font-size:14px}
th,td{text-align:right;padding:7px 10px;border-bottom:1px solid var(--rule);white-space:nowrap;vertical-align:top}
th{color:var(--quiet);font-weight:600}
th:first-child,td:first-child,.text{text-align:left}
td.long{white-space:normal;overflow-wrap:anywhere;min-width:11em}
td.bad{color:var(--failed);font-weight:600}
tr.of-job td{background:var(--card)}
table.settings{width:auto}
ul.why{margin:0;padding-left:20px}
ul.why li{margin-bottom:6px}
.discuss{background:var(--card);border-radius:10px;padding:16px 20px}
.vote .happened td{font-weight:600}
.discuss p:first-child{font-size:18px;font-weight:600}
footer{margin-top:44px;border-top:1px solid var(--rule);padding-top:16px;font-size:13px}
@media (max-width:640px){main{padding:24px 16px}h1{font-size:24px}}
@media print{
:root{${LIGHT}}
@page{margin:14mm}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{max-width:none;padding:0}
body{font-size:11pt}
h2{margin:22px 0 8px;break-after:avoid}
.hint,.said,.cursor{display:none}
.scroll{overflow:visible}
.picture{min-width:0}
.figures{grid-template-columns:repeat(4,1fr);gap:8px}
.figures dd{font-size:15pt}
.figures div:first-child{background:var(--card);color:var(--ink);border:1.5px solid var(--ink)}
.legend{grid-template-columns:1fr 1fr}
thead{display:table-header-group}
tr,.figures div,.discuss,.legend li{break-inside:avoid}
}
`;
