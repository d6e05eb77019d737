package dev.interlock.advisor.model.settings;

import dev.interlock.rules.property.PropertyKind;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** Where a model server answers. */
    static final PropertyKind ADDRESS = PropertyKind.of(
                    "an address of a model server such as http://localhost:1234/v1, without user name or password",
                    Provider::isAddress)
            .hidden();

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

    static List<String> names() {
        return Stream.of(values()).map(Provider::contractName).toList();
    }

    /** A user name or a password in it would be shown wherever it is. */
    private static boolean isAddress(String text) {
        return PropertyKind.URL.accepts(text) && URI.create(text).getUserInfo() == null;
    }

    /** Where it usually answers. */
    public String url() {
        return url;
    }

    boolean needsKey() {
        return needsKey;
    }
}
