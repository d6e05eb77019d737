package dev.interlock.routes.audit.chain;

/**
 * Where a chain ends.
 *
 * @param seq how many links it has
 * @param hash the hash of the last one
 */
public record Head(long seq, String hash) {}
