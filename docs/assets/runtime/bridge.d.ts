// What the page and Python say to each other, as decision_tool/bridge.py has it (Request, Response).

export type Values = Record<string, string | string[]>;
export type Case = {
  values: Values;
  discussions: Values[];
  kept: string[];
  holds?: string;
  read?: string;
};
export type Files = Record<
  string,
  { name: string; type: string; text: string }
>;

export interface Request {
  do: "page" | "save" | "keep" | "open";
  at?: string | null;
  fragment: string;
  case: Case;
  row: number | null;
  today: string;
  submission: string;
  site: string;
  revision?: number;
  sent?: string;
  source?: string;
  bytes?: string;
  text?: string;
  which?: number;
  names?: string;
}

/** A response that shows a page. */
export type View = Required<
  Pick<Response, "page" | "title" | "html" | "styles" | "fragment">
> &
  Pick<Response, "files" | "values">;

export interface Response {
  page?: string;
  title?: string;
  html?: string;
  styles?: string[];
  fragment?: string;
  values?: Values;
  files?: Files;
  case?: Case;
  submission?: string;
  revision?: number;
  sent?: string;
  notices?: string[];
  records?: string[];
  problem?: string;
  error?: string;
}
