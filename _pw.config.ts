import config from './playwright.config';
export default { ...config, globalSetup: undefined, testDir: '/tmp/wt/images/e2e' , outputDir: '/tmp/imgtest/results', reporter: [['list']] };
