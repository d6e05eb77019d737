package dev.interlock.rules.rulebook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules as text of which only the code is left. */
final class DrlText {
    private static final Pattern NO_CODE =
            Pattern.compile("//[^\\n]*|/\\*.*?\\*/|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);

    private DrlText() {}

    /** The same text, line by line and column by column, with blanks for comments and for what strings hold. */
    static String onlyCode(String text) {
        StringBuilder code = new StringBuilder(text);
        Matcher matcher = NO_CODE.matcher(text);
        while (matcher.find()) {
            boolean string = text.charAt(matcher.start()) == '"';
            int from = string ? matcher.start() + 1 : matcher.start();
            int to = string ? matcher.end() - 1 : matcher.end();
            for (int at = from; at < to; at++) {
                if (text.charAt(at) != '\n') {
                    code.setCharAt(at, ' ');
                }
            }
        }
        return code.toString();
    }
}
