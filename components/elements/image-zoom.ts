type Point = { x: number; y: number };
type Moves = {
  /** A stroke to the side of a picture that is not enlarged: 1 for the next, -1 for the one before. */
  onSwipe: (by: number) => void;
  /** A stroke down, or a click beside the picture. */
  onLeave: () => void;
};

const LARGEST = 8;
/** In CSS pixels: a stroke that is shorter is none. */
const STROKE = 60;

/**
 * Enlarges a picture in its stage: by pinching, by two clicks or taps, by the wheel; then it can be dragged.
 * A point of the picture that is pinched or pointed at stays under the fingers.
 */
export class ImageZoom {
  #scale = 1;
  #at: Point = { x: 0, y: 0 };
  #pointers = new Map<number, Point>();
  #start: Point | undefined;
  #moved = 0;
  #tapped = { time: 0, x: 0, y: 0 };

  constructor(
    private readonly stage: HTMLElement,
    private readonly image: HTMLElement,
    private readonly moves: Moves,
  ) {
    stage.addEventListener('pointerdown', (event) => this.#down(event));
    stage.addEventListener('pointermove', (event) => this.#move(event));
    stage.addEventListener('pointerup', (event) => this.#up(event));
    stage.addEventListener('pointercancel', (event) => this.#end(event));
    stage.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault();
        this.by(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), this.#inStage(event));
      },
      { passive: false },
    );
    image.draggable = false;
  }

  get isLarge(): boolean {
    return this.#scale > 1;
  }

  reset(): void {
    this.#scale = 1;
    this.#at = { x: 0, y: 0 };
    this.#draw();
  }

  /** @param point that stays where it is, from the middle of the stage */
  by(factor: number, point: Point = { x: 0, y: 0 }): void {
    const scale = Math.min(LARGEST, Math.max(1, this.#scale * factor));
    const change = scale / this.#scale;
    this.#scale = scale;
    this.#at = { x: point.x - (point.x - this.#at.x) * change, y: point.y - (point.y - this.#at.y) * change };
    this.#draw();
  }

  pan(x: number, y: number): void {
    this.#at = { x: this.#at.x + x, y: this.#at.y + y };
    this.#draw();
  }

  #draw(): void {
    const { stage, image } = this;
    // An edge of the picture is never drawn further in than that of the stage.
    const bound = (value: number, size: number, room: number) => {
      const most = Math.max(0, (size * this.#scale - room) / 2);
      return Math.min(most, Math.max(-most, value));
    };
    this.#at = {
      x: bound(this.#at.x, image.offsetWidth, stage.clientWidth),
      y: bound(this.#at.y, image.offsetHeight, stage.clientHeight),
    };
    image.style.transform = this.isLarge ? `translate(${this.#at.x}px, ${this.#at.y}px) scale(${this.#scale})` : '';
    stage.dataset.large = String(this.isLarge);
  }

  #inStage({ clientX, clientY }: { clientX: number; clientY: number }): Point {
    const { left, top, width, height } = this.stage.getBoundingClientRect();
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.stage.setPointerCapture(event.pointerId);
    this.#pointers.set(event.pointerId, this.#inStage(event));
    if (this.#pointers.size === 1) this.#start = this.#inStage(event);
    this.#moved = this.#pointers.size > 1 ? Number.POSITIVE_INFINITY : 0;
    this.stage.dataset.held = '';
  }

  #move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const now = this.#inStage(event);
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#moved += Math.hypot(now.x - before.x, now.y - before.y);
    this.#pointers.set(event.pointerId, now);
    if (other) {
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
      const was = { x: (before.x + other.x) / 2, y: (before.y + other.y) / 2 };
      const spread =
        Math.hypot(now.x - other.x, now.y - other.y) / (Math.hypot(before.x - other.x, before.y - other.y) || 1);
      this.by(spread, middle);
      if (this.isLarge) this.pan(middle.x - was.x, middle.y - was.y);
    } else if (this.isLarge) this.pan(now.x - before.x, now.y - before.y);
  }

  #up(event: PointerEvent): void {
    const start = this.#start;
    const isOnly = this.#pointers.size === 1;
    this.#end(event);
    if (!start || !isOnly) return;
    const end = this.#inStage(event);
    const across = end.x - start.x;
    const down = end.y - start.y;
    if (this.#moved < 10) this.#tap(event, end);
    else if (this.isLarge || this.#moved === Number.POSITIVE_INFINITY) return;
    else if (Math.abs(across) > STROKE && Math.abs(across) > Math.abs(down)) this.moves.onSwipe(across < 0 ? 1 : -1);
    else if (down > STROKE && event.pointerType !== 'mouse') this.moves.onLeave();
  }

  #end(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
    if (this.#pointers.size === 0) delete this.stage.dataset.held;
  }

  #tap(event: PointerEvent, point: Point): void {
    const { time, x, y } = this.#tapped;
    const isSecond = event.timeStamp - time < 350 && Math.hypot(point.x - x, point.y - y) < 30;
    this.#tapped = { ...point, time: isSecond ? 0 : event.timeStamp };
    const { left, right, top, bottom } = this.image.getBoundingClientRect();
    const isInside = event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
    if (!isInside) this.moves.onLeave();
    else if (isSecond) this.isLarge ? this.reset() : this.by(2.5, point);
  }
}
