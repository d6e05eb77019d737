package dev.interlock.rules.rulebook.source;

import java.nio.file.Path;
import java.util.function.IntPredicate;

/**
 * One file of a rulebook, as it was read.
 *
 * @param name its path below the rulebook's folder, with forward slashes: {@code conditions/thermal.drl}
 * @param path where it lies, as the person who gave the folder would open it
 * @param own it is a site's own, and not delivered
 */
public record RulebookFile(String name, String text, Path path, boolean own) {
    /** The folder it lies in; empty for a file at the top. */
    public String folder() {
        int slash = name.indexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    public boolean isRules() {
        return name.endsWith(".drl");
    }

    public RulebookFault fault(int line, String rule, String message) {
        return new RulebookFault(path.toString(), line, rule, message);
    }

    public RulebookFault fault(int line, String message) {
        return fault(line, "", message);
    }

    /** The same with blanks for some of its lines, from 1, so that all others keep their numbers. */
    public RulebookFile without(IntPredicate lines) {
        StringBuilder kept = new StringBuilder();
        int line = 1;
        for (String each : text.lines().toList()) {
            kept.append(lines.test(line++) ? "" : each).append('\n');
        }
        return new RulebookFile(name, kept.toString(), path, own);
    }
}
