package dev.interlock.advisor.model;

import dev.interlock.rules.contract.Parsed;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads settings and collects every reason why they cannot be used. */
final class SettingsReader {
    private static final Path NOWHERE = Path.of("");

    private final Map<String, String> properties;
    private final List<String> reasons = new ArrayList<>();

    SettingsReader(Map<String, String> properties) {
        this.properties = properties;
    }

    Parsed<ModelSettings> read() {
        refuseUnknown();
        Provider provider = provider();
        Recording recording = recording();
        boolean asks = provider != Provider.NONE && !recording.replays();
        ApiKey key = key();
        String model = text(AdvisorSetting.MODEL);
        if (asks && model.isEmpty()) {
            refuse(AdvisorSetting.MODEL, "is empty", "the name of a model that the server has");
        }
        if (asks && provider.needsKey() && key.isEmpty()) {
            refuse(AdvisorSetting.KEY, "is empty", "the key in the environment, or name a file in 'advisor.key.file'");
        }
        int answer = (int) whole(AdvisorSetting.ANSWER_TOKENS, 64, 1_000_000);
        int context = (int) whole(AdvisorSetting.CONTEXT_TOKENS, 8192, 10_000_000);
        if (reasons.isEmpty() && answer > context / 2) {
            refuse(
                    AdvisorSetting.ANSWER_TOKENS,
                    "is %d, more than half of the model's %d tokens".formatted(answer, context),
                    "less, or raise 'advisor.context.tokens'");
        }
        var settings = new ModelSettings(
                provider,
                model,
                url(provider),
                key,
                number(AdvisorSetting.TEMPERATURE, 0, 2),
                (int) whole(AdvisorSetting.SEED, Integer.MIN_VALUE, Integer.MAX_VALUE),
                answer,
                context,
                toolRounds(),
                new Prices(number(AdvisorSetting.PRICE_INPUT, 0, 1e6), number(AdvisorSetting.PRICE_OUTPUT, 0, 1e6)),
                budget(),
                patience(),
                recording);
        return reasons.isEmpty() ? Parsed.ok(settings) : new Parsed.Refused<>(reasons);
    }

    private Provider provider() {
        String name = text(AdvisorSetting.PROVIDER);
        return Provider.named(name).orElseGet(() -> {
            refuse(AdvisorSetting.PROVIDER, "is \"%s\"".formatted(name), "one of " + Provider.names());
            return Provider.NONE;
        });
    }

    private URI url(Provider provider) {
        String given = text(AdvisorSetting.URL);
        try {
            URI url = new URI(given.isEmpty() ? provider.url() : given);
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (given.isEmpty() || (web && url.getHost() != null && url.getUserInfo() == null)) {
                return url;
            }
        } catch (URISyntaxException notAnAddress) {
            // said below, together with addresses of another kind
        }
        refuse(
                AdvisorSetting.URL,
                "is no address of a model server",
                "one such as http://localhost:1234/v1, without user name or password");
        return URI.create("");
    }

    private ApiKey key() {
        String given = text(AdvisorSetting.KEY);
        Path file = path(AdvisorSetting.KEY_FILE);
        if (!given.isEmpty() || file.equals(NOWHERE)) {
            return ApiKey.of(given);
        }
        try {
            return ApiKey.of(Files.readString(file));
        } catch (IOException unreadable) {
            refuse(AdvisorSetting.KEY_FILE, "names %s, which cannot be read".formatted(file), "a file that can be");
            return ApiKey.NONE;
        }
    }

    private Recording recording() {
        String name = text(AdvisorSetting.CASSETTE);
        Path file = path(AdvisorSetting.CASSETTE_FILE);
        for (Recording.Mode mode : Recording.Mode.values()) {
            if (lower(mode).equals(name)) {
                if (mode != Recording.Mode.OFF && file.equals(NOWHERE)) {
                    refuse(AdvisorSetting.CASSETTE_FILE, "is empty", "the file of the recording");
                }
                return mode == Recording.Mode.OFF ? Recording.NOTHING : new Recording(mode, file);
            }
        }
        String names = Arrays.stream(Recording.Mode.values())
                .map(SettingsReader::lower)
                .collect(Collectors.joining(", "));
        refuse(AdvisorSetting.CASSETTE, "is \"%s\"".formatted(name), "one of " + names);
        return Recording.NOTHING;
    }

    private int toolRounds() {
        String tools = text(AdvisorSetting.TOOLS);
        if (!tools.equals("true") && !tools.equals("false")) {
            refuse(AdvisorSetting.TOOLS, "is \"%s\"".formatted(tools), "true or false");
        }
        int rounds = (int) whole(AdvisorSetting.TOOL_ROUNDS, 1, 20);
        return tools.equals("true") ? rounds : 0;
    }

    private Budget budget() {
        return new Budget(
                whole(AdvisorSetting.CALLS, 1, Long.MAX_VALUE),
                whole(AdvisorSetting.TOKENS, 1, Long.MAX_VALUE),
                number(AdvisorSetting.MONEY, 0, 1e9));
    }

    private Patience patience() {
        return new Patience(
                Duration.ofMillis(Math.round(1000 * number(AdvisorSetting.TIMEOUT, 0.001, 3600))),
                (int) whole(AdvisorSetting.CONCURRENCY, 1, 64),
                (int) whole(AdvisorSetting.BREAKER_FAILURES, 1, 1000),
                Duration.ofMillis(Math.round(1000 * number(AdvisorSetting.BREAKER_PAUSE, 0.001, 86_400))));
    }

    private Path path(AdvisorSetting setting) {
        try {
            return Path.of(text(setting));
        } catch (InvalidPathException notAPath) {
            refuse(setting, "is no path", "the path of a file");
            return NOWHERE;
        }
    }

    private double number(AdvisorSetting setting, double least, double most) {
        String given = text(setting);
        try {
            double number = Double.parseDouble(given);
            if (least <= number && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, together with numbers out of range
        }
        refuse(setting, "is \"%s\"".formatted(given), "a number of %s to %s".formatted(plain(least), plain(most)));
        return least;
    }

    private long whole(AdvisorSetting setting, long least, long most) {
        String given = text(setting);
        try {
            long number = Long.parseLong(given);
            if (least <= number && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, together with numbers out of range
        }
        refuse(setting, "is \"%s\"".formatted(given), "a whole number of %d to %d".formatted(least, most));
        return least;
    }

    private String text(AdvisorSetting setting) {
        String given = properties.getOrDefault(setting.key(), "").strip();
        return given.isEmpty() ? setting.otherwise() : given;
    }

    private void refuseUnknown() {
        properties.keySet().stream()
                .filter(key -> key.startsWith("advisor.") && !AdvisorSetting.isKnown(key))
                .sorted()
                .forEach(
                        key -> reasons.add("There is no setting '%s'. Remove it, or correct its name.".formatted(key)));
    }

    private void refuse(AdvisorSetting setting, String what, String wanted) {
        reasons.add("The setting '%s' %s. Give %s.".formatted(setting.key(), what, wanted));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
