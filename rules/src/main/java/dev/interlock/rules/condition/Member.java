package dev.interlock.rules.condition;

/**
 * A condition belongs to a family that rules treat alike. The rule that concludes it says so: {@code @family("warm-air")}.
 *
 * @param family what its members have in common
 */
public record Member(String family, String condition) {}
