package dev.interlock.rules.rulebook;

/**
 * One file of a rulebook, as it was read.
 *
 * @param name its path below the rulebook's folder, with forward slashes: {@code conditions/thermal.drl}
 */
record RulebookFile(String name, String text) {
    /** The folder it lies in; empty for a file at the top. */
    String folder() {
        int slash = name.indexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    boolean isRules() {
        return name.endsWith(".drl");
    }
}
