package dev.interlock.advisor.model.settings;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.property.PropertyValues;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads settings and collects every reason why they cannot be used. */
final class ModelSettingsReader {
    private static final Path NOWHERE = Path.of("");

    private final PropertyValues values;
    private final List<String> reasons = new ArrayList<>();

    ModelSettingsReader(Map<String, String> properties) {
        this.values = PropertyValues.of(properties);
        properties.keySet().stream()
                .filter(key -> key.startsWith("advisor.") && !AdvisorSetting.isKnown(key))
                .sorted()
                .forEach(
                        key -> reasons.add("There is no setting '%s'. Remove it, or correct its name.".formatted(key)));
    }

    Parsed<ModelSettings> read() {
        ApiKey key = key();
        requireWhatAsks(key);
        reasons.addAll(values.faults(List.of(AdvisorSetting.values())));
        if (reasons.isEmpty()) {
            requireRoom();
            requireFile();
        }
        return reasons.isEmpty() ? Parsed.ok(settings(key)) : new Parsed.Refused<>(reasons);
    }

    private ModelSettings settings(ApiKey key) {
        Provider provider = provider();
        return new ModelSettings(
                provider,
                values.text(AdvisorSetting.MODEL),
                values.text(AdvisorSetting.URL).isEmpty() ? URI.create(provider.url()) : values.url(AdvisorSetting.URL),
                key,
                values.number(AdvisorSetting.TEMPERATURE),
                values.whole(AdvisorSetting.SEED),
                values.whole(AdvisorSetting.ANSWER_TOKENS),
                values.whole(AdvisorSetting.CONTEXT_TOKENS),
                values.isOn(AdvisorSetting.TOOLS) ? values.whole(AdvisorSetting.TOOL_ROUNDS) : 0,
                new Prices(values.number(AdvisorSetting.PRICE_INPUT), values.number(AdvisorSetting.PRICE_OUTPUT)),
                new Budget(
                        values.integer(AdvisorSetting.CALLS),
                        values.integer(AdvisorSetting.TOKENS),
                        values.number(AdvisorSetting.MONEY)),
                new Patience(
                        values.seconds(AdvisorSetting.TIMEOUT),
                        values.whole(AdvisorSetting.CONCURRENCY),
                        values.whole(AdvisorSetting.BREAKER_FAILURES),
                        values.seconds(AdvisorSetting.BREAKER_PAUSE)),
                mode() == CassetteSettings.Mode.OFF
                        ? CassetteSettings.NOTHING
                        : new CassetteSettings(mode(), values.path(AdvisorSetting.CASSETTE_FILE)));
    }

    private void requireWhatAsks(ApiKey key) {
        if (provider() == Provider.NONE || mode() == CassetteSettings.Mode.REPLAY) {
            return;
        }
        if (values.text(AdvisorSetting.MODEL).isEmpty()) {
            refuse(AdvisorSetting.MODEL, "is empty", "the name of a model that the server has");
        }
        if (provider().needsKey() && key.isEmpty()) {
            refuse(AdvisorSetting.KEY, "is empty", "the key in the environment, or name a file in 'advisor.key.file'");
        }
    }

    private void requireRoom() {
        int answer = values.whole(AdvisorSetting.ANSWER_TOKENS);
        int context = values.whole(AdvisorSetting.CONTEXT_TOKENS);
        if (answer > context / 2) {
            refuse(
                    AdvisorSetting.ANSWER_TOKENS,
                    "is %d, more than half of the model's %d tokens".formatted(answer, context),
                    "less, or raise 'advisor.context.tokens'");
        }
    }

    private void requireFile() {
        if (mode() != CassetteSettings.Mode.OFF
                && values.path(AdvisorSetting.CASSETTE_FILE).equals(NOWHERE)) {
            refuse(AdvisorSetting.CASSETTE_FILE, "is empty", "the file of the recording");
        }
    }

    private Provider provider() {
        return Provider.named(values.text(AdvisorSetting.PROVIDER)).orElse(Provider.NONE);
    }

    private CassetteSettings.Mode mode() {
        return CassetteSettings.Mode.named(values.text(AdvisorSetting.CASSETTE));
    }

    private ApiKey key() {
        String given = values.text(AdvisorSetting.KEY);
        if (!given.isEmpty() || values.text(AdvisorSetting.KEY_FILE).isEmpty()) {
            return ApiKey.of(given);
        }
        if (values.fault(AdvisorSetting.KEY_FILE).isPresent()) {
            return ApiKey.NONE;
        }
        Path file = values.path(AdvisorSetting.KEY_FILE);
        try {
            return ApiKey.of(Files.readString(file));
        } catch (IOException unreadable) {
            refuse(AdvisorSetting.KEY_FILE, "names %s, which cannot be read".formatted(file), "a file that can be");
            return ApiKey.NONE;
        }
    }

    private void refuse(AdvisorSetting setting, String what, String wanted) {
        reasons.add("The setting '%s' %s. Give %s.".formatted(setting.key(), what, wanted));
    }
}
