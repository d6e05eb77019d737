package dev.interlock.advisor.answer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text without the thinking that some servers leave in it. One pass: a backtracking expression would take minutes. */
final class Thoughts {
    private static final Pattern TAG = Pattern.compile("(?i)<(/?)(?:think|thinking|reasoning)>");

    private Thoughts() {}

    /** What stands outside the tags; an end without a beginning ends a thought that began before the text did. */
    static String removed(String text) {
        var kept = new StringBuilder();
        Matcher tag = TAG.matcher(text);
        boolean thinking = false;
        int from = 0;
        while (tag.find()) {
            boolean ends = !tag.group(1).isEmpty();
            if (!thinking && ends) {
                kept.setLength(0);
            } else if (!thinking) {
                kept.append(text, from, tag.start());
            }
            thinking = !ends;
            from = tag.end();
        }
        return thinking
                ? kept.toString()
                : kept.append(text, from, text.length()).toString();
    }
}
