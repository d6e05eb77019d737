package dev.interlock.routes.alerts;

import dev.interlock.routes.alerts.words.SmtpSettings;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.property.PropertyValues;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
    static Parsed<AlertSettings> of(List<Path> folders, PropertyValues values) {
        Parsed<List<Receiver>> receivers = Receivers.in(folders, values);
        Parsed<SmtpSettings> smtp = smtp(values);
        List<String> faults = new ArrayList<>(receivers.reasons());
        faults.addAll(smtp.reasons());
        faults.addAll(values.faults(List.of(AlertProperty.RESOLVE_TIMEOUT, AlertProperty.PUBLIC_URL)));
        return faults.isEmpty()
                ? Parsed.ok(new AlertSettings(
                        receivers.orThrow(),
                        values.time(AlertProperty.RESOLVE_TIMEOUT),
                        values.text(AlertProperty.PUBLIC_URL),
                        smtp.orThrow(),
                        values.text(AlertProperty.EMAIL_FROM)))
                : new Parsed.Refused<>(faults);
    }

    private static Parsed<SmtpSettings> smtp(PropertyValues values) {
        boolean mails = !values.text(AlertProperty.EMAIL).isEmpty();
        try {
            return Parsed.ok(new SmtpSettings(
                    mails ? values.text(AlertProperty.EMAIL_SMTP) : "localhost",
                    mails ? values.text(AlertProperty.EMAIL_TLS) : "none",
                    values.text(AlertProperty.EMAIL_USER),
                    new Secret(values.text(AlertProperty.EMAIL_PASSWORD))::now,
                    values.text(AlertProperty.EMAIL_TRUST),
                    values.text(AlertProperty.TIMEOUT)));
        } catch (IllegalArgumentException wrong) {
            return Parsed.refused(String.valueOf(wrong.getMessage()));
        }
    }
}
