package dev.interlock.routes.agents.actuators.http;

/** A secret is not where the template says; the message says where, and never what. */
final class MissingSecret extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingSecret(String message) {
        super(message);
    }
}
