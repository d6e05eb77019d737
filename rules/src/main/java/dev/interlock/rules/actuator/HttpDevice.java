package dev.interlock.rules.actuator;

import java.net.URI;

/**
 * The device, or what stands for it, takes HTTP requests.
 *
 * @param url where it listens; the path of a template is put behind it
 * @param template names what is sent for each action
 */
public record HttpDevice(URI url, String template) implements Actuator {
    public static final String NAME = "http";

    public HttpDevice {
        PlainUrl.require(url);
    }

    @Override
    public String name() {
        return NAME;
    }
}
