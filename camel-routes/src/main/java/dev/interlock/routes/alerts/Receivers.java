package dev.interlock.routes.alerts;

import dev.interlock.routes.alerts.notice.Terms;
import dev.interlock.rules.alert.AlertSeverity;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the receivers: each route file {@code tell-NAME.camel.yaml} is one, and {@code alert.NAME} switches it on. */
public final class Receivers {
    private static final Pattern FILE = Pattern.compile("tell-([a-z][a-z0-9-]*)\\.camel\\.yaml");
    private static final Pattern SEVERITY = Pattern.compile("info|warning|critical");
    private static final Pattern GROUP = Pattern.compile("incident|receiver");
    private static final Pattern TO_ADDRESS = Pattern.compile("uri: *\"?http:receiver");
    private static final int MOST = 1_000_000;

    private final UnaryOperator<String> properties;
    private final List<String> faults = new ArrayList<>();

    private Receivers(UnaryOperator<String> properties) {
        this.properties = properties;
    }

    /** The receiver whose route this file is, if it is one. */
    public static Optional<String> named(Path file) {
        return Optional.of(FILE.matcher(file.getFileName().toString()))
                .filter(Matcher::matches)
                .map(matched -> matched.group(1));
    }

    /**
     * The names of those that are switched on.
     *
     * @param folders of routes; the file of an earlier one replaces that of the same name in a later
     * @param properties the value of a property, empty where it has none
     */
    public static Parsed<List<String>> names(List<Path> folders, UnaryOperator<String> properties) {
        return in(folders, properties)
                .then(found -> Parsed.ok(found.stream().map(Receiver::name).toList()));
    }

    /** Those that are switched on, or what is wrong with how they are set. */
    static Parsed<List<Receiver>> in(List<Path> folders, UnaryOperator<String> properties) {
        Receivers reading = new Receivers(properties);
        List<Receiver> found = new ArrayList<>();
        files(folders).forEach((name, file) -> {
            if (!properties.apply(ReceiverOption.PREFIX + name).isBlank()) {
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
        Secret address = new Secret(properties.apply(ReceiverOption.PREFIX + name));
        check(name, address, file);
        return new Receiver(
                name,
                address,
                new Secret(text(name, ReceiverOption.TOKEN)),
                new Terms(
                        AlertSeverity.named(oneOf(SEVERITY, name, ReceiverOption.SEVERITY)),
                        oneOf(GROUP, name, ReceiverOption.GROUP_BY).equals("receiver"),
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
            if (web && !isWeb(now)) {
                faults.add("'alert.%s' is no address such as https://example.org/hook. Correct it.".formatted(name));
            }
        } catch (Secret.Unreadable unreadable) {
            faults.add("'alert.%s': %s".formatted(name, unreadable.getMessage()));
        }
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private String text(String name, ReceiverOption option) {
        String own = properties.apply(option.key(name));
        String all = own.isBlank() ? properties.apply(option.key()) : own;
        return all.isBlank() ? option.otherwise() : all.strip();
    }

    private String oneOf(Pattern words, String name, ReceiverOption option) {
        String text = text(name, option).toLowerCase(Locale.ROOT);
        return words.matcher(text).matches()
                ? text
                : wrong(name, option, words.pattern().replace("|", " or "));
    }

    private int count(String name, ReceiverOption option) {
        String text = text(name, option);
        return Integer.parseInt(
                text.matches("[1-9]\\d{0,5}") ? text : wrong(name, option, "a whole number from 1 to " + (MOST - 1)));
    }

    private Duration time(String name, ReceiverOption option) {
        String text = text(name, option);
        return duration(text)
                .orElseGet(() -> duration(wrong(name, option, "a length of time such as PT30S for half a minute"))
                        .orElseThrow());
    }

    static Optional<Duration> duration(String text) {
        try {
            Duration time = text.matches("\\d{1,12}") ? Duration.ofMillis(Long.parseLong(text)) : Duration.parse(text);
            return Optional.of(time).filter(each -> !each.isNegative());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The default, after saying what is wrong. */
    private String wrong(String name, ReceiverOption option, String wanted) {
        String key = properties.apply(option.key(name)).isBlank() ? option.key() : option.key(name);
        faults.add("'%s' is '%s', which is not %s. Correct it.".formatted(key, text(name, option), wanted));
        return option.otherwise();
    }
}
