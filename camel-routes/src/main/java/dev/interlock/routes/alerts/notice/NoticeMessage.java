package dev.interlock.routes.alerts.notice;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.interlock.rules.alert.AlertSeverity;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one receiver is sent at once: one notice, or many of them in one message. Routes read its parts by name.
 *
 * @param id stays the same however often it is sent
 * @param groupKey the same for every message about the same notices
 * @param status resolved where nothing of the group lasts any more
 * @param at when it was written
 * @param lapses until when it holds at the latest, where nothing more is said
 * @param total how many notices it is about; those beyond {@code notices} are only counted
 * @param notices the most urgent, then the oldest; never empty
 * @param link where a person sees more
 */
public record NoticeMessage(
        String id,
        String receiver,
        String groupKey,
        NoticeStatus status,
        Instant at,
        Instant lapses,
        int total,
        List<Notice> notices,
        String link) {
    /** Of one among many. */
    private static final int LONGEST_LINE = 200;

    public NoticeMessage {
        notices = List.copyOf(notices);
    }

    /** The most urgent notice. */
    public Notice first() {
        return notices.get(0);
    }

    /** As urgent as the most urgent notice. */
    public AlertSeverity severity() {
        return first().severity();
    }

    /** How many notices are counted and not listed. */
    public int more() {
        return total - notices.size();
    }

    public boolean isFiring() {
        return status == NoticeStatus.FIRING;
    }

    /** What it is about, in one line. */
    public String subject() {
        String what = total == 1 ? first().line() : "%,d alerts, first %s".formatted(total, first().line());
        return isFiring() || total == 1 ? what : "over: " + what;
    }

    /** All of it, in plain words. */
    public String text() {
        if (total == 1) {
            return "%s\n%s".formatted(first().words(), link);
        }
        String lines =
                notices.stream().map(notice -> "- " + shortened(notice.line())).collect(Collectors.joining("\n"));
        String rest = more() == 0 ? "" : "\nand %,d more".formatted(more());
        return "%s%,d alerts:\n%s%s\n%s".formatted(isFiring() ? "" : "over: ", total, lines, rest, link);
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…";
    }

    /** The text as JSON writes it, in its quotation marks. */
    public String quoted() {
        return TextNode.valueOf(text()).toString();
    }
}
