import { describe, expect, it } from 'vitest';
import { sanitiseSvg } from './sanitise-svg';

const svg = (inner: string, attributes = '') => `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inner}</svg>`;

describe('what an SVG may not hold', () => {
  it.each([
    ['<script>alert(1)</script>'],
    ['<g><script href="a.js"/></g>'],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'],
    ['<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>'],
    ['<rect onclick="alert(1)" width="1"/>'],
    ['<rect ONLOAD="alert(1)"/>'],
    ['<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="alert"/></body></foreignObject>'],
    ['<iframe src="alert"/>'],
    ['<a href="javascript:alert(1)"><text>a</text></a>'],
    ['<a xlink:href=" java&#10;script:alert(1)"><text>a</text></a>'],
    ['<a><set attributeName="href" to="javascript:alert(1)"/></a>'],
    ['<a><animate attributeName="xlink:href" values="javascript:alert(1)"/></a>'],
    ['<set attributeName="onclick" to="alert(1)"/>'],
    ['<image href="https://alert.example.org/a.png"/>'],
    ['<image xlink:href="//alert.example.org/a.png"/>'],
    ['<image href="data:image/svg+xml;base64,alert"/>'],
    ['<use href="https://alert.example.org/a.svg#b"/>'],
    ['<feImage href="alert.png"/>'],
    ['<rect fill="url(https://alert.example.org/a.svg#b)"/>'],
    ['<rect style="fill:url(//alert.example.org/a)"/>'],
    ['<style>@import "https://alert.example.org/a.css"; rect { fill: red }</style>'],
    ['<style>rect { background: u\\72l(https://alert.example.org/a) }</style>'],
    ['<style>rect { background: image-set("https://alert.example.org/a" 1x) }</style>'],
    ['<style><![CDATA[@font-face { src: url(https://alert.example.org/a.woff) }]]></style>'],
    ['<style>rect { --a: url(https://alert.example.org/a); fill: var(--a) }</style>'],
    ['<metadata><dc:creator xmlns:dc="a">alert</dc:creator></metadata>'],
    ['<!-- alert -->'],
  ])('%s', async (inner) => {
    const clean = await sanitiseSvg(svg(inner, ' xmlns:xlink="http://www.w3.org/1999/xlink"'));
    expect(clean).not.toMatch(/alert|script:/i);
    expect(clean).toMatch(/^<svg/);
  });

  it('asks for no style sheet, names no entity', async () => {
    const text = `<?xml version="1.0"?><?xml-stylesheet href="https://a.example.org/a.css"?><!DOCTYPE svg [<!ENTITY a "b">]>${svg('<text>&a;</text>')}`;
    expect(await sanitiseSvg(text)).toBe(svg('<text>b</text>'));
  });
});

describe('what it keeps', () => {
  it.each([
    ['<path d="M0 0h9v9z" fill="url(#a)" style="stroke:red;mask:url(#b)"/>'],
    ['<text x="1"><tspan>한글 회고</tspan> &amp; 그 밖</text>'],
    ['<title>제목</title><desc>설명</desc>'],
    ['<use href="#a"/>'],
    ['<image href="data:image/png;base64,AAAA"/>'],
    ['<a href="https://example.org/"><text>a</text></a>'],
    ['<animate attributeName="opacity" values="0;1" dur="2s" repeatCount="indefinite"/>'],
    ['<linearGradient id="a" gradientUnits="userSpaceOnUse"><stop offset="0" stop-color="#fff"/></linearGradient>'],
    ['<style>.a{fill:var(--ink);font:12px sans-serif}@media (prefers-color-scheme:dark){.a{fill:#fff}}</style>'],
  ])('%s', async (inner) => expect(await sanitiseSvg(svg(inner))).toBe(svg(inner)));

  it('of addresses in CSS, those within the file', async () => {
    expect(await sanitiseSvg(svg('<style>.a{fill:url("#b")}</style>'))).toContain('url(#b)');
  });
});

it.each([['<svg><rect></svg>'], ['<html><svg/></html>'], ['no picture'], ['']])('%s is none', async (text) => {
  await expect(sanitiseSvg(text)).rejects.toThrow();
});
