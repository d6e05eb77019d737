package dev.interlock.routes.alerts.notice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Where a person sees more.
 *
 * @param address of the controller's page, as people reach it
 */
public record Links(Supplier<String> address) {
    /** The page. */
    public String page() {
        return address.get().replaceFirst("/+$", "") + "/";
    }

    /** The page, opened at the decision behind the notice. */
    public String to(Notice notice) {
        return notice.decision() == null
                ? page()
                : "%s#decision=%s".formatted(page(), URLEncoder.encode(notice.decision(), StandardCharsets.UTF_8));
    }
}
