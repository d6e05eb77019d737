package dev.interlock.routes.web;

/**
 * Whether the audit is as it was written.
 *
 * @param entries how many entries were checked
 * @param finding what was found, as a sentence
 */
public record VerifiedBody(boolean intact, long entries, String finding) {}
