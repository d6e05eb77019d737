package dev.interlock.rules.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Pattern;

/** What a parser says of a broken text, without the codes and places that only its authors read. */
final class ParserWords {
    private static final Pattern INSIDE = Pattern.compile(" ?\\((?:code \\d+[^)]*|start marker at .*)\\)");

    private ParserWords() {}

    /** One line without a full stop; of YAML's several the last, which says the problem and not its context. */
    static String plain(JsonProcessingException broken) {
        String said = String.valueOf(broken.getOriginalMessage());
        String problem = said.lines()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .reduce((context, last) -> last)
                .orElse("it cannot be read");
        String line = INSIDE.matcher(problem).replaceAll("");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
