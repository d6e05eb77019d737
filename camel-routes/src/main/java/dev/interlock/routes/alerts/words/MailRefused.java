package dev.interlock.routes.alerts.words;

/** A mail server said that it will never take a message like this. */
public final class MailRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MailRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
