/** A note that needs no script. */
export default function QuietNote({ children }: { children: React.ReactNode }) {
  return <aside aria-label="쪽지">{children}</aside>;
}
