package dev.interlock.routes.audit;

/**
 * What was appended: acknowledged only after the database committed it.
 *
 * @param firstSeq place of the first entry in the chain
 * @param lastSeq place of the last entry
 * @param hash the chain's head after it, hexadecimal
 */
public record Receipt(long firstSeq, long lastSeq, String hash) {}
