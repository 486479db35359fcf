'use client';

import { useState } from 'react';

/** A button that counts how often it was pressed. */
export function HandCounter({ label }: { label: string }) {
  const [count, setCount] = useState(0);
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      {label} {count}
    </button>
  );
}
