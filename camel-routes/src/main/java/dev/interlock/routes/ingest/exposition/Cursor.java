package dev.interlock.routes.ingest.exposition;

/** Walks over one line of an exposition page. */
final class Cursor {
    private final String line;
    private int at;

    Cursor(String line) {
        this.line = line;
    }

    /** The line is not what the format asks for. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String wanted, int at) {
            super("expected %s at column %d".formatted(wanted, at + 1), null, false, false);
        }
    }

    boolean ended() {
        skipBlanks();
        return at >= line.length();
    }

    boolean isAt(char wanted) {
        skipBlanks();
        return at < line.length() && line.charAt(at) == wanted;
    }

    boolean takes(char wanted) {
        if (!isAt(wanted)) {
            return false;
        }
        at++;
        return true;
    }

    void must(char wanted) {
        if (!takes(wanted)) {
            throw wrong("'" + wanted + "'");
        }
    }

    /** A name of letters, digits, underscores and colons that does not begin with a digit. */
    String name() {
        skipBlanks();
        int start = at;
        while (at < line.length() && (at > start ? isInName(line.charAt(at)) : isFirstInName(line.charAt(at)))) {
            at++;
        }
        if (at == start) {
            throw wrong("a name");
        }
        return line.substring(start, at);
    }

    /** A text in double quotes, in which {@code \\}, {@code \"} and {@code \n} stand for themselves. */
    String quoted() {
        must('"');
        StringBuilder text = new StringBuilder();
        while (at < line.length() && line.charAt(at) != '"') {
            char next = line.charAt(at++);
            if (next == '\\' && at < line.length()) {
                text.append(escaped(line.charAt(at++)));
            } else {
                text.append(next);
            }
        }
        if (at >= line.length()) {
            throw wrong("a closing '\"'");
        }
        at++;
        return text.toString();
    }

    /** Whatever comes before the next blank. */
    String word() {
        skipBlanks();
        int start = at;
        while (at < line.length() && !isBlank(line.charAt(at))) {
            at++;
        }
        return line.substring(start, at);
    }

    Wrong wrong(String wanted) {
        return new Wrong(wanted, at);
    }

    private void skipBlanks() {
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
    }

    private static String escaped(char letter) {
        return switch (letter) {
            case 'n' -> "\n";
            case '"', '\\' -> String.valueOf(letter);
            default -> "\\" + letter;
        };
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || letter == '\t' || letter == '\r';
    }

    private static boolean isFirstInName(char letter) {
        return letter == '_' || letter == ':' || (letter < 128 && Character.isLetter(letter));
    }

    private static boolean isInName(char letter) {
        return isFirstInName(letter) || (letter >= '0' && letter <= '9');
    }
}
