package dev.interlock.advisor.model.chat;

import dev.interlock.advisor.model.settings.ModelSettings;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import java.net.ConnectException;

/** What went wrong with a model server, as a sentence with advice and without secrets. */
public final class FailureWords {
    private static final int SHOWN = 200;

    private final ModelSettings settings;
    private final String where;

    public FailureWords(ModelSettings settings) {
        this.settings = settings;
        this.where = "The model server at %s".formatted(settings.url());
    }

    public ModelFailure of(RuntimeException failed) {
        if (failed instanceof TimeoutException) {
            return slow();
        }
        if (failed instanceof AuthenticationException) {
            return failure(Failure.LOCKED, "refuses the key. Check 'advisor.key'.");
        }
        if (failed instanceof ModelNotFoundException) {
            return failure(
                    Failure.LOCKED,
                    "does not know the model '%s'. Check 'advisor.model' and 'advisor.url'."
                            .formatted(settings.model()));
        }
        if (failed instanceof RateLimitException) {
            return failure(Failure.BUSY, "asks for fewer requests. Wait, or lower 'advisor.budget.calls'.");
        }
        if (failed instanceof InvalidRequestException) {
            return failure(
                    Failure.UNACCEPTED,
                    "does not take the request (%s). Check 'advisor.model' and 'advisor.context.tokens'."
                            .formatted(detail(failed)));
        }
        if (failed instanceof UnresolvedModelServerException || caused(failed, ConnectException.class)) {
            return failure(Failure.UNREACHABLE, "cannot be reached. Start it, or correct 'advisor.url'.");
        }
        String what = failed instanceof InternalServerException ? "is in trouble" : "gave no usable reply";
        return failure(Failure.TROUBLED, "%s (%s). Look into its log.".formatted(what, detail(failed)));
    }

    public ModelFailure slow() {
        return failure(
                Failure.SLOW,
                "did not reply within %s. Raise 'advisor.timeout', or choose a smaller model."
                        .formatted(Spoken.of(settings.patience().timeout())));
    }

    public ModelFailure interrupted() {
        return failure(Failure.SLOW, "was not waited for, because the controller stops. Nothing needs to be done.");
    }

    private ModelFailure failure(Failure kind, String what) {
        return new ModelFailure(kind, where + " " + what);
    }

    private String detail(RuntimeException failed) {
        String said = String.valueOf(failed.getMessage())
                .replaceAll("[\\p{C}\\s]+", " ")
                .strip();
        String scrubbed = settings.key().scrub(said);
        return scrubbed.length() <= SHOWN ? scrubbed : scrubbed.substring(0, SHOWN) + "…";
    }

    private static boolean caused(Throwable failed, Class<? extends Throwable> kind) {
        for (Throwable at = failed; at != null; at = at.getCause()) {
            if (kind.isInstance(at)) {
                return true;
            }
        }
        return false;
    }
}
