package dev.interlock.routes.ingest;

/**
 * One thing wrong with what arrived.
 *
 * @param sentence what is wrong with names and values, then what to do about it
 */
public record InputFault(Reason reason, String sentence) {}
