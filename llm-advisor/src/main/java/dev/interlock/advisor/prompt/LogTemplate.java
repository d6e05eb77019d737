package dev.interlock.advisor.prompt;

import java.util.regex.Pattern;

/**
 * A log line without what differs from line to line: times, ids, addresses, long numbers. Short numbers stay, because a
 * temperature or an error code is what the line is about.
 */
final class LogTemplate {
    private static final Pattern VARIABLE = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}\\S*" // times
                    + "|\\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F-]{22,27}\\b" // UUIDs
                    + "|\\b\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d+)?\\b" // addresses
                    + "|\\b0x[0-9a-fA-F]+\\b"
                    + "|\\b(?=[0-9a-fA-F]*\\d)[0-9a-fA-F]{12,}\\b" // hashes
                    + "|\\b\\d{6,}\\b");

    private LogTemplate() {}

    static String of(String line) {
        return VARIABLE.matcher(line).replaceAll("*");
    }
}
