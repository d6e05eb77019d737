package dev.interlock.rules.rulebook.session;

/**
 * A fact that a rule could not cope with. It was taken out of the session; the next sample of its device brings it back.
 *
 * @param fact the device or job it is about
 * @param reason what went wrong, in one sentence, with the rule
 */
public record Quarantined(String fact, String reason) {}
