/** Every time and distance of the hover, with its reason. Milliseconds and CSS pixels. */

/** Long enough to cross the gap from mark to card, short enough not to be in the way. */
export const CLOSE_AFTER = 300;
/** Whoever has just read a card and reaches another mark is browsing: no second wait. */
export const BROWSING_FOR = 300;
/** Faster than this (px/ms) the pointer is on its way elsewhere. */
export const PASSING_SPEED = 0.5;
/** A speed measured over a longer pause says nothing. */
export const SPEED_WINDOW = 64;
/** Nothing opens while the page scrolls, nor right after: the pointer did not choose what slid under it. */
export const QUIET_AFTER_SCROLL = 100;
/** The gap between the text and the card. */
export const GAP = 8;
/** The card keeps this far from the edges of the viewport. */
export const MARGIN = 8;
/** Half the angle, in degrees, of the fan in which the pointer counts as heading for the card. */
export const SAFE_ANGLE = 60;
/** On a narrower screen a card beside the text would cover it: there it is a sheet. */
export const SHEET_UNDER = 480;
/** A sheet at the bottom gets at least this share of the height, or as much as it needs. */
export const SHEET_SHARE = 0.4;
/** Less than this is a tap with a finger that trembles. */
export const DRAG_FROM = 6;
/** A sheet that was pushed this share of its height away is not wanted any more. */
export const SHEET_CLOSES_AT = 0.35;
/** Nor one that is thrown: px/ms, well above the speed of a finger that only tries what happens. */
export const FLING_SPEED = 0.6;
/** How long a sheet that was let go of takes to its place, or off the screen. */
export const SETTLE_FOR = 160;
