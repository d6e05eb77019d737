package dev.interlock.routes.agents.actuators.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where secrets are read, each time anew: the environment and files. What was read is told to nobody else. */
public final class Secrets {
    /** What stands in a secret's place where calls are shown. */
    public static final String MASK = "***";

    private final Function<String, @Nullable String> environment;
    private final UnaryOperator<String> shown;

    private Secrets(Function<String, @Nullable String> environment, UnaryOperator<String> shown) {
        this.environment = environment;
        this.shown = shown;
    }

    /** Those of this process. */
    public static Secrets of(Map<String, String> environment) {
        return new Secrets(environment::get, secret -> secret);
    }

    /** The same, of which it is only looked whether they are there. */
    public Secrets masked() {
        return new Secrets(environment, secret -> MASK);
    }

    /** @throws MissingSecret there is none, or it cannot be a header's value */
    String read(SecretSource source) {
        String secret = source.environment() ? variable(source.name()) : file(source.name());
        if (secret.isEmpty() || secret.chars().anyMatch(Character::isISOControl)) {
            throw new MissingSecret(
                    "%s is empty or has more than one line. Put the secret alone there.".formatted(source));
        }
        return shown.apply(secret);
    }

    private String variable(String name) {
        String value = environment.apply(name);
        if (value == null) {
            throw new MissingSecret("The variable %s is not set. Set it where the agent runs.".formatted(name));
        }
        return value;
    }

    private static String file(String name) {
        try {
            return Files.readString(Path.of(name)).strip();
        } catch (IOException unreadable) {
            throw new MissingSecret(
                    "The file %s cannot be read. Put the secret there, readable by this user.".formatted(name));
        }
    }
}
