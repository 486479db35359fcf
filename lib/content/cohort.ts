/** How long one round is: `2 weeks`. */
export type Interval = { unit: 'days' | 'weeks' | 'months'; count: number };

/** When deadlines come: worked out from an interval, or stated one by one. */
export type Schedule =
  | {
      every: Interval;
      /** `weekday` is 1 for Monday; none where the day follows from the interval alone. `time` is `02:00`. */
      deadline: { weekday?: number; time: string };
      /** Days in weeks without a round, `2026-09-24`, in order. */
      skip: string[];
    }
  /** Local date-times, `2026-09-21T02:00:00`, in order. */
  | { deadlines: string[] };

/** Who writes in a cohort: an author of this blog, or somebody who writes elsewhere. */
export type Member = {
  /** The slug of the author, else of the name. */
  slug: string;
  name: string;
  /** Where they write, when it is not here. */
  link?: string;
  /** 1-based line of the cohort's file. */
  line: number;
};

/** Something that was submitted and is no post of this blog: a video, a post elsewhere. */
export type Submission = {
  /** The slug of a member. */
  member: string;
  url: string;
  title: string;
  /** ISO 8601 with offset. */
  at: string;
  /** The round it counts for, 1-based, where that does not follow from `at`. */
  round?: number;
  line: number;
};

/** A season of a writing club: a file of `content/cohorts/`. */
export type Cohort = {
  /** The name of the file, and the last part of the address. */
  slug: string;
  /** The file, relative to the content folder. */
  source: string;
  name: string;
  description?: string;
  /** The first day, and the day of the last deadline. */
  start: string;
  end: string;
  /** 1-based line of `end`. */
  endLine: number;
  schedule: Schedule;
  /** How many missed rounds cost a member nothing. */
  passes: number;
  /** In `currency`. */
  deposit?: number;
  /** What a missed round takes from the deposit. */
  penalty: number;
  /** ISO 4217. */
  currency: string;
  /** Which posts of a member count: those that state the cohort, or all that state no other. */
  count: 'stated' | 'all';
  members: Member[];
  submissions: Submission[];
};
