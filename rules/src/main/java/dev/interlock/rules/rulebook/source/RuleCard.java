package dev.interlock.rules.rulebook.source;

/**
 * One rule as a person reads it.
 *
 * @param id what the audit stores
 * @param name the sentence that is true when it fires
 * @param folder its role: {@code conditions}, {@code responses}, {@code escalation} or {@code safety}
 * @param file path below the rulebook's folder
 * @param line where it begins
 * @param text as it stands in the file
 * @param shadow it decides for the record only
 */
public record RuleCard(String id, String name, String folder, String file, int line, String text, boolean shadow) {}
