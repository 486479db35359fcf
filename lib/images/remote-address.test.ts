import { expect, it } from 'vitest';
import { toPictureAddress } from './remote-address';

it.each([
  ['https://www.dropbox.com/s/ab12/a.png?dl=0', 'https://www.dropbox.com/s/ab12/a.png?raw=1'],
  ['https://www.dropbox.com/scl/fi/x/a.png?rlkey=k&dl=0', 'https://www.dropbox.com/scl/fi/x/a.png?rlkey=k&raw=1'],
  ['//www.dropbox.com/s/ab12/a.png', 'https://www.dropbox.com/s/ab12/a.png?raw=1'],
  ['https://imgur.com/AbCdE1f', 'https://i.imgur.com/AbCdE1f.png'],
  ['http://m.imgur.com/AbCdE1f', 'https://i.imgur.com/AbCdE1f.png'],
  ['https://github.com/a/b/blob/main/img/c.png?raw=true', 'https://github.com/a/b/raw/main/img/c.png'],
])('%s is the picture %s', (url, picture) => expect(toPictureAddress(url)).toBe(picture));

it.each([
  'https://dl.dropboxusercontent.com/s/ab12/a.png',
  'https://www.dropbox.com/home',
  'https://i.imgur.com/AbCdE1f.jpg',
  'https://imgur.com/a/AbCdE1f',
  'https://imgur.com/gallery/AbCdE1f',
  'https://user-images.githubusercontent.com/1/2.png',
  'https://github.com/a/b/assets/1/2',
  'https://velog.velcdn.com/images/a/post/b/image.png',
  'https://t1.daumcdn.net/cfile/tistory/99ABC',
  '//example.org/a.png?x=1',
  'data:image/png;base64,AA==',
  'https://',
])('%s stays as it stands', (url) => expect(toPictureAddress(url)).toBe(url));
