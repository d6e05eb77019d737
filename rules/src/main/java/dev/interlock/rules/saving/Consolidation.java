package dev.interlock.rules.saving;

import java.util.Set;

/**
 * Machines that are left over.
 *
 * @param takers the machines that take what ran on them: they may not be stopped or made smaller as well
 */
record Consolidation(Recommendation recommendation, Set<String> takers) {}
