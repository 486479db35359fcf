import type { SiteConfig } from './site-schema';

/** Gives `site.config.ts` its types; the settings are checked when a command starts. */
export function defineSite(config: SiteConfig): SiteConfig {
  return config;
}
