import './globals.css';
import { toSpeculationRules } from '@/components/elements/speculation';
import { themeStart } from '@/components/elements/theme-start';
import { SiteAnalytics } from '@/components/layout/site-analytics';
import { hueStyle } from '@/components/styles/hue-style';
import { toWholeFontFaces } from '@/lib/fonts/font-faces';
import { toAnalyticsScripts } from '@/lib/site/analytics';
import { getElementPath } from '@/lib/site/elements';
import { getSite, isPreviewing } from '@/lib/site/site';
import { hrefTo } from '@/lib/site/urls';

export function generateMetadata() {
  return { icons: { icon: hrefTo('/icon.svg') } };
}

export default function RootLayout({ children }: LayoutProps<'/'>) {
  const { language, accent, font, basePath, analytics } = getSite();
  return (
    <html lang={language} style={hueStyle(accent)} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant; it decides the theme before first paint */}
        <script dangerouslySetInnerHTML={{ __html: themeStart }} />
        <script type="module" src={hrefTo(getElementPath('theme-switch'))} />
        <script type="module" src={hrefTo(getElementPath('site-search'))} />
        <script type="module" src={hrefTo(getElementPath('link-prefetch'))} />
        {isPreviewing() && font === 'pretendard' && (
          <style href="webfont" precedence="font">
            {toWholeFontFaces((weight) => hrefTo(`/webfont/${weight}.woff2`))}
          </style>
        )}
        {!isPreviewing() && (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own rules, without anything an author wrote
          <script type="speculationrules" dangerouslySetInnerHTML={{ __html: toSpeculationRules(basePath) }} />
        )}
      </head>
      <body>
        {children}
        {!isPreviewing() && <SiteAnalytics scripts={toAnalyticsScripts(analytics)} />}
      </body>
    </html>
  );
}
