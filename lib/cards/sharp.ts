export { sharp } from '@/lib/images/sharp';
