package dev.interlock.cli.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jline.utils.AttributedString;

/**
 * Where somebody reads in many lines, each of one row or more. Only lines in sight, or passed on the way there, are written. For one
 * thread.
 */
final class Scroll {
    private List<Supplier<List<AttributedString>>> lines = List.of();
    private int line;
    private int row;
    private int height = 1;
    private int toGo;
    private String place = "";

    /** Goes on by so many rows, back where that is negative, as far as there are any. */
    void by(int rows) {
        toGo += rows;
    }

    /** The same by what was in sight last. */
    void byPages(int pages) {
        by(pages * Math.max(1, height));
    }

    void toTop() {
        line = 0;
        row = 0;
        toGo = 0;
    }

    void toEnd() {
        line = Integer.MAX_VALUE;
        toGo = 0;
    }

    boolean atTop() {
        return line == 0 && row == 0;
    }

    /** Which of the lines are in sight, as {@code 12 to 30 of 1043}; empty where all are. */
    String place() {
        return place;
    }

    /**
     * The rows in sight, fewer than there is room for only where there are no more.
     *
     * @param all the rows of each line, 1 or more
     * @param most for how many there is room
     */
    List<AttributedString> rows(List<Supplier<List<AttributedString>>> all, int most) {
        lines = all;
        height = most;
        place = "";
        if (lines.isEmpty() || height == 0) {
            return List.of();
        }
        if (line >= lines.size()) {
            line = lines.size() - 1;
            row = Integer.MAX_VALUE;
        }
        row = Math.min(row, rowsOf(line).size() - 1);
        go();
        List<AttributedString> seen = seen();
        if (seen.size() < height && !atTop()) {
            by(seen.size() - height);
            go();
            seen = seen();
        }
        return seen;
    }

    private void go() {
        while (toGo > 0) {
            forth();
        }
        while (toGo < 0) {
            back();
        }
    }

    /** Within the line, to the next line, or to the end of the last one. */
    private void forth() {
        int left = rowsOf(line).size() - row;
        if (toGo < left) {
            row += toGo;
            toGo = 0;
        } else if (line + 1 < lines.size()) {
            toGo -= left;
            line++;
            row = 0;
        } else {
            row += left - 1;
            toGo = 0;
        }
    }

    /** Within the line, to the end of the one before, or to the top. */
    private void back() {
        if (row + toGo >= 0) {
            row += toGo;
            toGo = 0;
        } else if (line > 0) {
            toGo += row + 1;
            line--;
            row = rowsOf(line).size() - 1;
        } else {
            toTop();
        }
    }

    private List<AttributedString> seen() {
        List<AttributedString> seen = new ArrayList<>();
        int next = line;
        while (seen.size() < height && next < lines.size()) {
            List<AttributedString> rows = rowsOf(next);
            seen.addAll(next == line ? rows.subList(row, rows.size()) : rows);
            next++;
        }
        boolean whole = atTop() && next == lines.size() && seen.size() <= height;
        place = whole ? "" : "%d to %d of %d".formatted(line + 1, next, lines.size());
        return seen.subList(0, Math.min(height, seen.size()));
    }

    private List<AttributedString> rowsOf(int index) {
        return lines.get(index).get();
    }
}
