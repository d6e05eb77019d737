package dev.interlock.advisor.model.settings;

import java.util.stream.Stream;

/** Everything that can be set about the model. The command documents and checks settings from this list. */
public enum AdvisorSetting {
    PROVIDER("advisor.provider", "none", "Kind of model server: none, openai-compatible, ollama, openai or anthropic."),
    MODEL("advisor.model", "", "Name of the model, as its server knows it."),
    URL("advisor.url", "", "Where the model answers; empty takes the provider's usual address."),
    KEY("advisor.key", "", "API key of the provider. Set it in the environment, never in a shared file."),
    KEY_FILE("advisor.key.file", "", "File that holds the API key and nothing else."),
    TEMPERATURE("advisor.temperature", "0", "How much chance the model may use, 0 to 2."),
    SEED("advisor.seed", "42", "What the model's chance is drawn from, where the provider takes a seed."),
    TIMEOUT("advisor.timeout", "120", "Seconds that one exchange may take."),
    ANSWER_TOKENS("advisor.answer.tokens", "4096", "Most tokens of one answer, thinking included."),
    CONTEXT_TOKENS("advisor.context.tokens", "16384", "Tokens that the model can hold: prompt and answer together."),
    PRICE_INPUT("advisor.price.input", "0", "Price of a million tokens of prompt."),
    PRICE_OUTPUT("advisor.price.output", "0", "Price of a million tokens of answer."),
    CALLS("advisor.budget.calls", "120", "Most exchanges an hour."),
    TOKENS("advisor.budget.tokens", "2000000", "Most tokens an hour, prompts and answers together."),
    MONEY("advisor.budget.money", "5", "Most money an hour, in the currency of the prices."),
    CONCURRENCY("advisor.concurrency", "2", "Most exchanges at the same time."),
    BREAKER_FAILURES("advisor.breaker.failures", "5", "Failures in a row after which the model is left alone."),
    BREAKER_PAUSE("advisor.breaker.pause", "60", "Seconds for which it is left alone then."),
    TOOLS("advisor.tools", "false", "Whether the model may look things up itself: true or false."),
    TOOL_ROUNDS("advisor.tools.rounds", "4", "Most times the model may look things up before it answers."),
    CASSETTE("advisor.cassette", "off", "Recording of exchanges: off, record or replay."),
    CASSETTE_FILE("advisor.cassette.file", "", "File of the recording, one exchange a line.");

    private final String key;
    private final String otherwise;
    private final String description;

    AdvisorSetting(String key, String otherwise, String description) {
        this.key = key;
        this.otherwise = otherwise;
        this.description = description;
    }

    /** Its name in a properties file. */
    public String key() {
        return key;
    }

    /** The value it has when nobody sets it. */
    public String otherwise() {
        return otherwise;
    }

    public String description() {
        return description;
    }

    /** It must never be shown. */
    public boolean secret() {
        return this == KEY;
    }

    static boolean isKnown(String key) {
        return Stream.of(values()).anyMatch(setting -> setting.key.equals(key));
    }
}
