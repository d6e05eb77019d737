package dev.interlock.routes.alerts;

import dev.interlock.routes.alerts.notice.Interest;
import dev.interlock.routes.alerts.notice.Terms;

/**
 * Who is told: a route {@code tell-NAME} whose address is set.
 *
 * @param address where it is reached, or the key that it knows us by
 * @param token sent along over HTTP; may be blank
 */
record Receiver(String name, Secret address, Secret token, Terms terms) {
    static final String ROUTE = "tell-";

    String route() {
        return "direct:" + ROUTE + name;
    }

    Interest interest() {
        return new Interest(name, terms.least());
    }

    /** The text without what nobody may see. */
    String hideIn(String text) {
        return token.hideIn(address.hideIn(text));
    }
}
