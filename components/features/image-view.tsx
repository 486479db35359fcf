import { getWords } from '@/lib/site/words/words';

/**
 * What the pictures of a page open in. It is empty and closed until `image-view` fills, dresses and opens it.
 */
export function ImageView() {
  const { name, close, previous, next } = getWords().imageView;
  return (
    <image-view>
      <dialog className="image-view" aria-label={name}>
        <button type="button" data-do="previous" aria-label={previous}>
          <Icon path="M15 5l-7 7 7 7" />
        </button>
        <button type="button" data-do="next" aria-label={next}>
          <Icon path="M9 5l7 7-7 7" />
        </button>
        <button type="button" data-do="close" aria-label={close}>
          <Icon path="M6 6l12 12M18 6L6 18" />
        </button>
      </dialog>
    </image-view>
  );
}

function Icon({ path }: { path: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
