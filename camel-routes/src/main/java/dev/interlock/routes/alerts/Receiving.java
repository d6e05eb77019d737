package dev.interlock.routes.alerts;

import dev.interlock.routes.alerts.notice.Links;
import dev.interlock.routes.alerts.words.AlertmanagerWords;
import dev.interlock.routes.alerts.words.EmailWords;
import dev.interlock.routes.alerts.words.PagerDutyWords;
import dev.interlock.routes.alerts.words.SlackWords;
import dev.interlock.routes.alerts.words.SmtpSender;
import dev.interlock.routes.alerts.words.WebhookWords;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.property.PropertyValues;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

/** What a controller needs for telling its receivers, as it was set. */
public final class Receiving {
    /** When something is sent again is the courier's affair; the client would do it by itself, and wait meanwhile. */
    private static final HttpClientConfigurer ONE_TRY = HttpClientBuilder::disableAutomaticRetries;

    private final AlertSettings settings;

    private Receiving(AlertSettings settings) {
        this.settings = settings;
    }

    /**
     * Reads what is set, or says what is wrong with it.
     *
     * @param folders of routes; a file of an earlier one replaces that of the same name in a later
     */
    public static Parsed<Receiving> of(List<Path> folders, PropertyValues values) {
        return AlertSettings.of(folders, values).then(settings -> Parsed.ok(new Receiving(settings)));
    }

    /** The names of those who are told. */
    public List<String> receivers() {
        return settings.receivers().stream().map(Receiver::name).toList();
    }

    /**
     * The beans that receivers' routes name.
     *
     * @param address of the controller's own page
     */
    public Map<String, Object> words(Supplier<String> address) {
        Links links = links(address);
        SmtpSender sender = settings.smtp().sender();
        return Map.of(
                "webhookWords", new WebhookWords(links),
                "slackWords", new SlackWords(),
                "pagerDutyWords", new PagerDutyWords(),
                "alertmanagerWords", new AlertmanagerWords(links),
                "emailWords", new EmailWords(sender, settings.from()),
                "smtpSender", sender,
                "oneTry", ONE_TRY);
    }

    /**
     * What takes alerts to the receivers.
     *
     * @param threads gives each receiver a thread of its own, by its name
     */
    public Telling telling(
            Supplier<String> address,
            Audit audit,
            Meters meters,
            InstantSource clock,
            ProducerTemplate template,
            Function<String, Executor> threads) {
        return new Telling(
                settings.receivers(),
                settings.resolveTimeout(),
                links(address),
                audit,
                meters,
                clock,
                template,
                threads);
    }

    private Links links(Supplier<String> address) {
        return new Links(settings.publicUrl().isBlank() ? address : settings::publicUrl);
    }
}
