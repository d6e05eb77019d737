package dev.interlock.advisor.model.settings;

import dev.interlock.rules.contract.Parsed;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads settings and collects every reason why they cannot be used. */
final class ModelSettingsReader {
    private final SettingValues values;

    ModelSettingsReader(Map<String, String> properties) {
        this.values = new SettingValues(properties);
    }

    Parsed<ModelSettings> read() {
        values.refuseUnknown();
        Provider provider = provider();
        CassetteSettings recording = recording();
        boolean asks = provider != Provider.NONE && !recording.replays();
        ApiKey key = key();
        String model = values.text(AdvisorSetting.MODEL);
        if (asks && model.isEmpty()) {
            values.refuse(AdvisorSetting.MODEL, "is empty", "the name of a model that the server has");
        }
        if (asks && provider.needsKey() && key.isEmpty()) {
            values.refuse(
                    AdvisorSetting.KEY, "is empty", "the key in the environment, or name a file in 'advisor.key.file'");
        }
        int answer = (int) values.whole(AdvisorSetting.ANSWER_TOKENS, 64, 1_000_000);
        int context = (int) values.whole(AdvisorSetting.CONTEXT_TOKENS, 8192, 10_000_000);
        if (values.reasons().isEmpty() && answer > context / 2) {
            values.refuse(
                    AdvisorSetting.ANSWER_TOKENS,
                    "is %d, more than half of the model's %d tokens".formatted(answer, context),
                    "less, or raise 'advisor.context.tokens'");
        }
        var settings = new ModelSettings(
                provider,
                model,
                url(provider),
                key,
                values.number(AdvisorSetting.TEMPERATURE, 0, 2),
                (int) values.whole(AdvisorSetting.SEED, Integer.MIN_VALUE, Integer.MAX_VALUE),
                answer,
                context,
                toolRounds(),
                new Prices(
                        values.number(AdvisorSetting.PRICE_INPUT, 0, 1e6),
                        values.number(AdvisorSetting.PRICE_OUTPUT, 0, 1e6)),
                budget(),
                patience(),
                recording);
        return values.reasons().isEmpty() ? Parsed.ok(settings) : new Parsed.Refused<>(values.reasons());
    }

    private Provider provider() {
        String name = values.text(AdvisorSetting.PROVIDER);
        return Provider.named(name).orElseGet(() -> {
            values.refuse(AdvisorSetting.PROVIDER, "is \"%s\"".formatted(name), "one of " + Provider.names());
            return Provider.NONE;
        });
    }

    private URI url(Provider provider) {
        String given = values.text(AdvisorSetting.URL);
        try {
            URI url = new URI(given.isEmpty() ? provider.url() : given);
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (given.isEmpty() || (web && url.getHost() != null && url.getUserInfo() == null)) {
                return url;
            }
        } catch (URISyntaxException notAnAddress) {
            // said below, together with addresses of another kind
        }
        values.refuse(
                AdvisorSetting.URL,
                "is no address of a model server",
                "one such as http://localhost:1234/v1, without user name or password");
        return URI.create("");
    }

    private ApiKey key() {
        String given = values.text(AdvisorSetting.KEY);
        Path file = values.path(AdvisorSetting.KEY_FILE);
        if (!given.isEmpty() || file.equals(SettingValues.NOWHERE)) {
            return ApiKey.of(given);
        }
        try {
            return ApiKey.of(Files.readString(file));
        } catch (IOException unreadable) {
            values.refuse(
                    AdvisorSetting.KEY_FILE, "names %s, which cannot be read".formatted(file), "a file that can be");
            return ApiKey.NONE;
        }
    }

    private CassetteSettings recording() {
        String name = values.text(AdvisorSetting.CASSETTE);
        Path file = values.path(AdvisorSetting.CASSETTE_FILE);
        for (CassetteSettings.Mode mode : CassetteSettings.Mode.values()) {
            if (lower(mode).equals(name)) {
                if (mode != CassetteSettings.Mode.OFF && file.equals(SettingValues.NOWHERE)) {
                    values.refuse(AdvisorSetting.CASSETTE_FILE, "is empty", "the file of the recording");
                }
                return mode == CassetteSettings.Mode.OFF ? CassetteSettings.NOTHING : new CassetteSettings(mode, file);
            }
        }
        String names = Arrays.stream(CassetteSettings.Mode.values())
                .map(ModelSettingsReader::lower)
                .collect(Collectors.joining(", "));
        values.refuse(AdvisorSetting.CASSETTE, "is \"%s\"".formatted(name), "one of " + names);
        return CassetteSettings.NOTHING;
    }

    private int toolRounds() {
        String tools = values.text(AdvisorSetting.TOOLS);
        if (!tools.equals("true") && !tools.equals("false")) {
            values.refuse(AdvisorSetting.TOOLS, "is \"%s\"".formatted(tools), "true or false");
        }
        int rounds = (int) values.whole(AdvisorSetting.TOOL_ROUNDS, 1, 20);
        return tools.equals("true") ? rounds : 0;
    }

    private Budget budget() {
        return new Budget(
                values.whole(AdvisorSetting.CALLS, 1, Long.MAX_VALUE),
                values.whole(AdvisorSetting.TOKENS, 1, Long.MAX_VALUE),
                values.number(AdvisorSetting.MONEY, 0, 1e9));
    }

    private Patience patience() {
        return new Patience(
                Duration.ofMillis(Math.round(1000 * values.number(AdvisorSetting.TIMEOUT, 0.001, 3600))),
                (int) values.whole(AdvisorSetting.CONCURRENCY, 1, 64),
                (int) values.whole(AdvisorSetting.BREAKER_FAILURES, 1, 1000),
                Duration.ofMillis(Math.round(1000 * values.number(AdvisorSetting.BREAKER_PAUSE, 0.001, 86_400))));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
