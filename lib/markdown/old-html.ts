import type { Element, ElementContent, Parents } from 'hast';
import { phrasingNames } from './phrasing-names';

type Tell = (found: string, hint: string) => void;

/**
 * HTML that browsers read differently today, or should not obey: what moves stands still, what plays waits to be asked,
 * what was for browsers without script is shown, since posts run none. Everything that is seen stays.
 *
 * @returns where to go on with the children of `parent`, where its element has given way to its content
 */
export function settleOldHtml(node: Element, parent: Parents, index: number, tell: Tell): number | undefined {
  switch (node.tagName) {
    case 'marquee':
    case 'blink':
      tell(`<${node.tagName}> stands still`, 'Nothing in a post moves by itself; write its text without the tag.');
      node.tagName = isInLine(parent) ? 'span' : 'div';
      node.properties = {};
      return undefined;
    case 'noscript':
    case 'applet':
      if (node.tagName === 'applet') tell('<applet> is run by no browser any more', 'What was written in it is shown.');
      parent.children.splice(index, 1, ...(node.children as ElementContent[]));
      return index;
    case 'bgsound':
      node.tagName = 'audio';
      settlePlayer(node, tell);
      return undefined;
    case 'video':
    case 'audio':
      settlePlayer(node, tell);
      return undefined;
    default:
      return undefined;
  }
}

/** Only a silent film of this site may play by itself, as moving pictures do; nothing of another site is fetched. */
function settlePlayer({ tagName, properties, children }: Element, tell: Tell): void {
  const sources = [properties.src, ...children.map((child) => (child.type === 'element' ? child.properties.src : ''))];
  const isOutside = sources.some((source) => /^(?:https?:)?\/\//.test(String(source ?? '')));
  const plays = isSet(properties.autoPlay);
  const mayPlay = plays && tagName === 'video' && isSet(properties.muted) && !isOutside;
  if (plays && !mayPlay) {
    delete properties.autoPlay;
    tell(`autoplay on <${tagName}> was left out`, 'A reader starts what is heard, or what comes from another site.');
  }
  if (mayPlay) properties.playsInline = true;
  else properties.controls = true;
  properties.preload = isOutside ? 'none' : 'metadata';
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}

function isInLine(parent: Parents): boolean {
  return parent.type === 'element' && (parent.tagName === 'p' || phrasingNames.has(parent.tagName));
}
