/**
 * An amount of money as people write it: `40,000원` in Korean, `₩40,000` in English.
 *
 * @param currency ISO 4217
 */
export function formatMoney(amount: number, currency: string, language: string): string {
  if (language === 'ko' && currency === 'KRW') return `${amount.toLocaleString('ko')}원`;
  const digits = Number.isInteger(amount) ? { minimumFractionDigits: 0 } : {};
  return new Intl.NumberFormat(language, { style: 'currency', currency, ...digits }).format(amount);
}
