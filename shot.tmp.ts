import { chromium } from '@playwright/test';
import { startPreview } from '@/lib/cli/static-server';
const preview=await startPreview({dir:process.cwd()+'/e2e/.out/root',basePath:''});
const origin=new URL(preview.url).origin;
const b=await chromium.launch({executablePath:'/usr/bin/chromium'});
const ctx=await b.newContext();const page=await ctx.newPage();
page.on('response',r=>{if(/webfont/.test(r.url()))console.log(r.status(),r.fromServiceWorker(),r.request().timing().responseEnd.toFixed(0),r.url().slice(-20),r.headers()['cache-control'])});
page.on('console',m=>console.log('console',m.type(),m.text()));
for(const i of [1,2,3]){
 await page.goto(origin+encodeURI(i===2?'/':'/회고/2024/12/30/2024-year/'),{waitUntil:'networkidle'});
 if(i!==2){const c=await ctx.newCDPSession(page);await c.send('DOM.enable');await c.send('CSS.enable');const {root}=await c.send('DOM.getDocument');
 for(const selector of ['h1','.prose > p','.prose h2']){const {nodeId}=await c.send('DOM.querySelector',{nodeId:root.nodeId,selector});const {fonts}=await c.send('CSS.getPlatformFontsForNode',{nodeId});console.log(i,selector,fonts.map(f=>f.familyName+' '+f.glyphCount).join(', '))}}
 console.log(await page.evaluate(()=>performance.getEntriesByType('paint').map(e=>e.name+' '+e.startTime.toFixed(0)).join(', ')+' '+performance.getEntriesByType('resource').filter(r=>r.name.includes('webfont')).map(r=>(r as any).responseEnd.toFixed(0)).join(',')+' faces '+[...document.fonts].map(f=>f.weight+f.status).join()));
}
await b.close();await preview.close();
