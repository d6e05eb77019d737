package dev.interlock.advisor.model.settings;

import dev.interlock.rules.property.Property;
import dev.interlock.rules.property.PropertyKind;
import java.util.stream.Stream;

/** Everything that can be set about the model. The command documents and checks settings from this list. */
public enum AdvisorSetting implements Property {
    PROVIDER(
            "advisor.provider",
            PropertyKind.oneOf(Provider.names()),
            "none",
            "Kind of model server: none, openai-compatible, ollama, openai or anthropic."),
    MODEL("advisor.model", PropertyKind.TEXT, "", "Name of the model, as its server knows it."),
    URL("advisor.url", Provider.ADDRESS, "", "Where the model answers; empty takes the provider's usual address."),
    KEY(
            "advisor.key",
            PropertyKind.SECRET,
            "",
            "API key of the provider. Set it in the environment, never in a shared file."),
    KEY_FILE("advisor.key.file", PropertyKind.PATH, "", "File that holds the API key and nothing else."),
    TEMPERATURE("advisor.temperature", PropertyKind.number(0, 2), "0", "How much chance the model may use, 0 to 2."),
    SEED(
            "advisor.seed",
            PropertyKind.whole(Integer.MIN_VALUE, Integer.MAX_VALUE),
            "42",
            "What the model's chance is drawn from, where the provider takes a seed."),
    TIMEOUT("advisor.timeout", PropertyKind.number(0.001, 3600), "120", "Seconds that one exchange may take."),
    ANSWER_TOKENS(
            "advisor.answer.tokens",
            PropertyKind.whole(64, 1_000_000),
            "4096",
            "Most tokens of one answer, thinking included."),
    CONTEXT_TOKENS(
            "advisor.context.tokens",
            PropertyKind.whole(8192, 10_000_000),
            "16384",
            "Tokens that the model can hold: prompt and answer together."),
    PRICE_INPUT("advisor.price.input", PropertyKind.number(0, 1e6), "0", "Price of a million tokens of prompt."),
    PRICE_OUTPUT("advisor.price.output", PropertyKind.number(0, 1e6), "0", "Price of a million tokens of answer."),
    CALLS("advisor.budget.calls", PropertyKind.whole(1, Long.MAX_VALUE), "120", "Most exchanges an hour."),
    TOKENS(
            "advisor.budget.tokens",
            PropertyKind.whole(1, Long.MAX_VALUE),
            "2000000",
            "Most tokens an hour, prompts and answers together."),
    MONEY(
            "advisor.budget.money",
            PropertyKind.number(0, 1e9),
            "5",
            "Most money an hour, in the currency of the prices."),
    CONCURRENCY("advisor.concurrency", PropertyKind.whole(1, 64), "2", "Most exchanges at the same time."),
    BREAKER_FAILURES(
            "advisor.breaker.failures",
            PropertyKind.whole(1, 1000),
            "5",
            "Failures in a row after which the model is left alone."),
    BREAKER_PAUSE(
            "advisor.breaker.pause",
            PropertyKind.number(0.001, 86_400),
            "60",
            "Seconds for which it is left alone then."),
    TOOLS("advisor.tools", PropertyKind.SWITCH, "false", "Whether the model may look things up itself: true or false."),
    TOOL_ROUNDS(
            "advisor.tools.rounds",
            PropertyKind.whole(1, 20),
            "4",
            "Most times the model may look things up before it answers."),
    CASSETTE(
            "advisor.cassette",
            PropertyKind.oneOf(CassetteSettings.Mode.names()),
            "off",
            "Recording of exchanges: off, record or replay."),
    CASSETTE_FILE("advisor.cassette.file", PropertyKind.PATH, "", "File of the recording, one exchange a line.");

    private final Declaration declaration;

    AdvisorSetting(String key, PropertyKind kind, String otherwise, String description) {
        this.declaration = new Declaration(key, kind, otherwise, description);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public boolean emptyIsDefault() {
        return true;
    }

    /** What can be set of this name. */
    static boolean isKnown(String key) {
        return Stream.of(values()).anyMatch(setting -> setting.key().equals(key));
    }
}
