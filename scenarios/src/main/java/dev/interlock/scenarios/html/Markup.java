package dev.interlock.scenarios.html;

/** HTML and SVG as text. Whatever is not an element of ours is escaped. */
final class Markup {
    private Markup() {}

    /** Words as a page shows them, whatever they say. */
    static String text(String words) {
        StringBuilder safe = new StringBuilder();
        words.codePoints().forEach(each -> {
            switch (each) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isShown(each) ? each : 0xFFFD);
            }
        });
        return safe.toString();
    }

    /** Neither a control character nor one that turns the direction of what follows. */
    private static boolean isShown(int each) {
        int type = Character.getType(each);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED;
    }

    static String element(String name, String inner) {
        return "<%s>%s</%s>".formatted(name, inner, name);
    }
}
