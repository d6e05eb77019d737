package dev.interlock.rules.actuator;

import java.net.URI;

/** An address to which only a path is added: no password, no query. */
final class PlainUrl {
    private PlainUrl() {}

    static void require(URI url) {
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (url.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "The actuator has a 'url' with a name or password in it. Leave it out; a header takes secrets by reference.");
        }
        if (!web || url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "The actuator has 'url' = \"%s\". Give http:// or https://, a host, and at most a port and a path."
                            .formatted(url));
        }
    }
}
