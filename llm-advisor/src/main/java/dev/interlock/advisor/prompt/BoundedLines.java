package dev.interlock.advisor.prompt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lines that may take only so many characters; how many did not fit is said. */
final class BoundedLines {
    private final int most;
    private final List<String> taken = new ArrayList<>();
    private int length;
    private int leftOut;

    BoundedLines(int most) {
        this.most = most;
    }

    static String of(List<String> lines, int most) {
        BoundedLines bounded = new BoundedLines(most);
        lines.forEach(bounded::add);
        return bounded.text();
    }

    /** The last lines that fit, in their order: of what was found, the latest matters most. */
    static String latest(List<String> lines, int most) {
        List<String> backwards = new ArrayList<>(lines);
        Collections.reverse(backwards);
        BoundedLines bounded = new BoundedLines(most);
        backwards.forEach(bounded::add);
        Collections.reverse(bounded.taken);
        return bounded.text();
    }

    private void add(String line) {
        if (leftOut > 0 || length + line.length() + 1 > most) {
            leftOut++;
        } else {
            taken.add(line);
            length += line.length() + 1;
        }
    }

    private String text() {
        if (taken.isEmpty() && leftOut == 0) {
            return "(none)";
        }
        String text = String.join("\n", taken);
        return leftOut == 0
                ? text
                : "%s\n(%d more left out)".formatted(text, leftOut).strip();
    }
}
