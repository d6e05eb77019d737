package dev.interlock.routes.alerts;

import dev.interlock.routes.alerts.notice.Links;
import dev.interlock.routes.alerts.notice.Notice;
import dev.interlock.routes.alerts.notice.NoticeMessage;
import dev.interlock.routes.alerts.notice.NoticeStatus;
import dev.interlock.rules.alert.AlertSeverity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of telling one receiver something to see whether it hears: that it fires, and right after that it is over.
 *
 * @param said what it answered, in one line
 */
public record TestAlert(String receiver, boolean ok, String said) {
    private static final Duration LAPSES = Duration.ofMinutes(3);

    static TestAlert send(Receiver receiver, ReceiverRoute route, Links links, String by, Instant now) {
        TestAlert fired = told(receiver, route.send(message(receiver, links, by, now, null)));
        if (!fired.ok()) {
            return fired;
        }
        TestAlert over = told(receiver, route.send(message(receiver, links, by, now, now)));
        return over.ok() ? fired : over;
    }

    private static TestAlert told(Receiver receiver, Reception reception) {
        return new TestAlert(receiver.name(), reception instanceof Reception.Taken, reception.said());
    }

    private static NoticeMessage message(
            Receiver receiver, Links links, String by, Instant now, @Nullable Instant over) {
        NoticeStatus status = over == null ? NoticeStatus.FIRING : NoticeStatus.RESOLVED;
        String key = "test-%d".formatted(now.toEpochMilli());
        Notice notice = new Notice(
                key,
                status,
                AlertSeverity.INFO,
                "interlock",
                "This is a test that %s asked for. Nothing is wrong.".formatted(by),
                null,
                null,
                1,
                now,
                over);
        String id = UUID.nameUUIDFromBytes(
                        "%s/%s/%s".formatted(receiver.name(), key, status).getBytes(StandardCharsets.UTF_8))
                .toString();
        return new NoticeMessage(
                id, receiver.name(), key, status, now, now.plus(LAPSES), 1, List.of(notice), links.page());
    }
}
