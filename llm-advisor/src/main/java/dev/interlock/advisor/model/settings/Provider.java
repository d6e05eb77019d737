package dev.interlock.advisor.model.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of model server that can be asked. */
public enum Provider {
    /** No model: every question goes to a person. */
    NONE("", false),
    /** LM Studio, llama.cpp, vLLM and whatever else speaks OpenAI's chat completions. */
    OPENAI_COMPATIBLE("http://localhost:1234/v1", false),
    OLLAMA("http://localhost:11434", false),
    OPENAI("https://api.openai.com/v1", true),
    ANTHROPIC("https://api.anthropic.com/v1", true);

    private final String url;
    private final boolean needsKey;

    Provider(String url, boolean needsKey) {
        this.url = url;
        this.needsKey = needsKey;
    }

    /** Its name in a setting and in the record. */
    public String contractName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Provider> named(String contractName) {
        return Stream.of(values())
                .filter(each -> each.contractName().equals(contractName))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Provider::contractName).collect(Collectors.joining(", "));
    }

    /** Where it usually answers. */
    public String url() {
        return url;
    }

    boolean needsKey() {
        return needsKey;
    }
}
