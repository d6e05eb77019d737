package dev.interlock.routes.plans;

import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.incident.Attempt;
import java.util.List;

/**
 * What the safety gate needs to know of the present.
 *
 * @param rulebookHash the rulebook in use
 */
public record Situation(Facts facts, List<Attempt> attempts, String rulebookHash) {}
