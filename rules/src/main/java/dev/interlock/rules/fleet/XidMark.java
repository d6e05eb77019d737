package dev.interlock.rules.fleet;

/**
 * An XID in one of the two spans of time that it falls into, beside the others of its job and of those who are told.
 *
 * @param span see {@link XidEvent}
 */
public record XidMark(String gpu, String place, int code, String job, XidAudience told, long span) {}
