package dev.interlock.advisor.answer;

/** JSON without the commas before a closing bracket, which models write and JSON has not. */
final class TrailingCommas {
    private TrailingCommas() {}

    static String removed(String json) {
        var kept = new StringBuilder(json.length());
        boolean inString = false;
        for (int at = 0; at < json.length(); at++) {
            char character = json.charAt(at);
            if (character == '"' && !escaped(json, at)) {
                inString = !inString;
            }
            if (inString || character != ',' || !closes(json, at + 1)) {
                kept.append(character);
            }
        }
        return kept.toString();
    }

    private static boolean escaped(String json, int quote) {
        int backslashes = 0;
        while (quote - backslashes > 0 && json.charAt(quote - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /** Nothing but white space stands before the next closing bracket. */
    private static boolean closes(String json, int from) {
        int at = from;
        while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
            at++;
        }
        return at < json.length() && (json.charAt(at) == '}' || json.charAt(at) == ']');
    }
}
