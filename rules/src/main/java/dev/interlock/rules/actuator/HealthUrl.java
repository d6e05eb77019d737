package dev.interlock.rules.actuator;

import java.net.URI;

/**
 * The device tells its health over HTTP, and nothing else can be done to it.
 *
 * @param url where it listens; the path of a check is put behind it
 */
public record HealthUrl(URI url) implements Actuator {
    public static final String NAME = "http-check";

    public HealthUrl {
        PlainUrl.require(url);
    }

    @Override
    public String name() {
        return NAME;
    }
}
