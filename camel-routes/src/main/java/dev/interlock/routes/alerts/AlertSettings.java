package dev.interlock.routes.alerts;

import dev.interlock.routes.alerts.words.SmtpSettings;
import dev.interlock.rules.contract.Parsed;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * What is set about telling people, checked.
 *
 * @param receivers those that are switched on
 * @param resolveTimeout after how long what belongs to no incident is over
 * @param publicUrl where people reach the controller; empty where it is told by its own address
 */
record AlertSettings(
        List<Receiver> receivers, Duration resolveTimeout, String publicUrl, SmtpSettings smtp, String from) {

    /**
     * Reads them.
     *
     * @param folders of routes; a file of an earlier one replaces that of the same name in a later
     */
    static Parsed<AlertSettings> of(List<Path> folders, Properties properties) {
        List<String> faults = new ArrayList<>();
        Parsed<List<Receiver>> receivers = Receivers.in(folders, key -> value(properties, key));
        faults.addAll(receivers.reasons());
        boolean mails = !value(properties, "alert.email").isBlank();
        Parsed<SmtpSettings> smtp = smtp(properties, mails);
        faults.addAll(smtp.reasons());
        String timeout = value(properties, "alert.resolve-timeout");
        if (Receivers.duration(timeout).isEmpty()) {
            faults.add("'alert.resolve-timeout' is '%s', which is not a length of time such as PT1H. Correct it."
                    .formatted(timeout));
        }
        String page = value(properties, "interlock.public-url");
        if (!page.isBlank() && !isAddress(page)) {
            faults.add(
                    "'interlock.public-url' is '%s', which is no address such as https://interlock.example.org. Correct it."
                            .formatted(page));
        }
        return faults.isEmpty()
                ? Parsed.ok(new AlertSettings(
                        receivers.orThrow(),
                        Receivers.duration(timeout).orElseThrow(),
                        page,
                        smtp.orThrow(),
                        value(properties, "alert.email.from")))
                : new Parsed.Refused<>(faults);
    }

    private static Parsed<SmtpSettings> smtp(Properties properties, boolean mails) {
        try {
            return Parsed.ok(new SmtpSettings(
                    mails ? value(properties, "alert.email.smtp") : "localhost",
                    mails ? value(properties, "alert.email.tls") : "none",
                    value(properties, "alert.email.user"),
                    new Secret(value(properties, "alert.email.password"))::now,
                    value(properties, "alert.email.trust"),
                    value(properties, "alert.timeout")));
        } catch (IllegalArgumentException wrong) {
            return Parsed.refused(String.valueOf(wrong.getMessage()));
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?");
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static String value(Properties properties, String key) {
        return properties.getProperty(key, "").strip();
    }
}
