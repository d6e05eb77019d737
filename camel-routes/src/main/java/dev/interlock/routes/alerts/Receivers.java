package dev.interlock.routes.alerts;

import dev.interlock.routes.alerts.notice.Terms;
import dev.interlock.rules.alert.AlertSeverity;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.InputFile;
import dev.interlock.rules.property.Property;
import dev.interlock.rules.property.PropertyKind;
import dev.interlock.rules.property.PropertyValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the receivers: each route file {@code tell-NAME.camel.yaml} is one, and {@code alert.NAME} switches it on. */
public final class Receivers {
    private static final Pattern FILE = Pattern.compile("tell-([a-z][a-z0-9-]*)\\.camel\\.yaml");
    private static final Pattern TO_ADDRESS = Pattern.compile("uri: *\"?http:receiver");

    private final PropertyValues values;
    private final List<String> faults = new ArrayList<>();

    private Receivers(PropertyValues values) {
        this.values = values;
    }

    /** The receiver whose route this file is, if it is one. */
    public static Optional<String> named(Path file) {
        return Optional.of(FILE.matcher(file.getFileName().toString()))
                .filter(Matcher::matches)
                .map(matched -> matched.group(1));
    }

    /**
     * Those that are switched on, or what is wrong with how they are set.
     *
     * @param folders of routes; the file of an earlier one replaces that of the same name in a later
     */
    static Parsed<List<Receiver>> in(List<Path> folders, PropertyValues values) {
        Receivers reading = new Receivers(values);
        List<Receiver> found = new ArrayList<>();
        files(folders).forEach((name, file) -> {
            if (!values.text(ReceiverOption.address(name)).isEmpty()) {
                found.add(reading.receiver(name, file));
            }
        });
        return reading.faults.isEmpty() ? Parsed.ok(found) : new Parsed.Refused<>(reading.faults);
    }

    private static Map<String, Path> files(List<Path> folders) {
        Map<String, Path> files = new TreeMap<>();
        for (Path folder : folders) {
            try (Stream<Path> all = Files.list(folder)) {
                all.forEach(file -> named(file).ifPresent(name -> files.putIfAbsent(name, file)));
            } catch (IOException | UncheckedIOException unreadable) {
                // whoever reads the routes says so
            }
        }
        return files;
    }

    private Receiver receiver(String name, Path file) {
        Secret address = new Secret(values.text(ReceiverOption.address(name)));
        check(name, address, file);
        return new Receiver(
                name,
                address,
                new Secret(values.text(set(name, ReceiverOption.TOKEN))),
                new Terms(
                        AlertSeverity.named(word(name, ReceiverOption.SEVERITY)),
                        word(name, ReceiverOption.GROUP_BY).equals("receiver"),
                        time(name, ReceiverOption.GROUP_WAIT),
                        time(name, ReceiverOption.GROUP_INTERVAL),
                        time(name, ReceiverOption.REPEAT_INTERVAL),
                        count(name, ReceiverOption.RATE),
                        count(name, ReceiverOption.LISTED),
                        time(name, ReceiverOption.RETRY),
                        time(name, ReceiverOption.RETRY_MOST)));
    }

    private void check(String name, Secret address, Path file) {
        try {
            String now = address.now();
            boolean web = TO_ADDRESS
                    .matcher(InputFile.content(file).toOptional().orElse(""))
                    .find();
            if (web && !PropertyKind.URL.accepts(now)) {
                faults.add("'alert.%s' is no address such as https://example.org/hook. Correct it.".formatted(name));
            }
        } catch (Secret.Unreadable unreadable) {
            faults.add("'alert.%s': %s".formatted(name, unreadable.getMessage()));
        }
    }

    private String word(String name, ReceiverOption option) {
        return sound(name, option).text(option).toLowerCase(Locale.ROOT);
    }

    private int count(String name, ReceiverOption option) {
        return sound(name, option).whole(option);
    }

    private Duration time(String name, ReceiverOption option) {
        return sound(name, option).time(option);
    }

    /** What is set of this receiver, as if it were set for all; the default, after saying what is wrong. */
    private PropertyValues sound(String name, ReceiverOption option) {
        Property set = set(name, option);
        Optional<String> fault = values.fault(set);
        fault.ifPresent(faults::add);
        return PropertyValues.of(fault.isPresent() ? Map.of() : Map.of(option.key(), values.text(set)));
    }

    /** Its own, or what all are told by. */
    private Property set(String name, ReceiverOption option) {
        Property own = option.of(name);
        return values.text(own).isEmpty() ? option : own;
    }
}
