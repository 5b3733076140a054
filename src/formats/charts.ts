import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { medianWithInterval } from '../domain/insights/survival.ts';
import type { Report } from '../domain/report.ts';

use([LineChart, ScatterChart, GridComponent, MarkLineComponent, SVGRenderer]);

type Options = Parameters<ReturnType<typeof init>['setOption']>[0];

const WIDTH = 460;
const HEIGHT = 220;
const INK = '#222';
const FAINT = '#ccc';

/** Marks differ by shape, not colour, because the page is printed in black and white. */
const base = {
  animation: false,
  textStyle: { fontFamily: 'system-ui, sans-serif', color: INK, fontSize: 12 },
  grid: { left: 48, right: 16, top: 16, bottom: 44 },
} as const;

const axis = (name: string) => ({
  name,
  nameLocation: 'middle' as const,
  nameGap: 28,
  nameTextStyle: { color: INK },
  axisLabel: { color: INK },
  axisLine: { lineStyle: { color: INK } },
  splitLine: { lineStyle: { color: FAINT } },
});

/** Each session at its time: a full dot for a let-down, an open triangle at its length if none was marked. */
export function latencyChart({ latencies, sinceMs, untilMs }: Report): string {
  const points = (isEvent: boolean) =>
    latencies
      .filter((latency) => latency.isEvent === isEvent)
      .map(({ atMs, minutes }) => [atMs, minutes]);
  return draw({
    ...base,
    xAxis: { type: 'time', min: sinceMs, max: untilMs, ...axis('Date'), splitNumber: 5 },
    yAxis: { type: 'value', min: 0, ...axis('Minutes') },
    series: [
      { type: 'scatter', symbolSize: 6, itemStyle: { color: INK }, data: points(true) },
      {
        type: 'scatter',
        symbol: 'triangle',
        symbolSize: 8,
        itemStyle: { color: '#fff', borderColor: INK, borderWidth: 1.2 },
        data: points(false),
      },
    ],
  });
}

/** The share of sessions that had a let-down by then: one minus Kaplan–Meier's share still waiting. */
export function curveChart({ curve }: Report): string {
  const steps = curve.map(({ ms, survival }) => [ms / 60_000, 100 * (1 - survival)]);
  const { medianMs } = medianWithInterval(curve);
  const median =
    medianMs === null
      ? {}
      : {
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: INK, type: 'dashed' as const },
            label: { formatter: 'median', color: INK, position: 'insideEndTop' as const },
            data: [{ xAxis: medianMs / 60_000 }],
          },
        };
  return draw({
    ...base,
    xAxis: { type: 'value', min: 0, ...axis('Minutes after pump start') },
    yAxis: { type: 'value', min: 0, max: 100, ...axis('Let-down, % of sessions') },
    series: [
      {
        type: 'line',
        step: 'end',
        symbol: 'none',
        lineStyle: { color: INK, width: 2 },
        data: [[0, 0], ...steps],
        ...median,
      },
    ],
  });
}

function draw(options: Options): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  chart.setOption(options);
  const svg = chart.renderToSVGString();
  chart.dispose();
  // Inside a page namespaces are not needed, and nothing in it may look like an address. The figure around the
  // picture describes it.
  return svg.replaceAll(/ xmlns(:\w+)?="[^"]*"/g, '').replace('<svg', '<svg aria-hidden="true"');
}
