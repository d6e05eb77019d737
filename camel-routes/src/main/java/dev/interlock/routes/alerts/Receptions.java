package dev.interlock.routes.alerts;

import dev.interlock.routes.alerts.words.MailRefused;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.jspecify.annotations.Nullable;

/** Reads what came back over a receiver's route. */
final class Receptions {
    private static final int LONGEST = 300;
    private static final int TOO_MANY = 429;

    private Receptions() {}

    static Reception of(Exchange answered) {
        Exception failure = answered.getException();
        if (failure == null) {
            Integer status = answered.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
            String body = line(String.valueOf(answered.getMessage().getBody(String.class)));
            return status == null
                    ? new Reception.Taken(body)
                    : answer(status, body, answered.getMessage().getHeader("Retry-After", String.class));
        }
        return failed(failure);
    }

    private static Reception failed(Exception failure) {
        if (failure instanceof HttpOperationFailedException http) {
            return answer(
                    http.getStatusCode(),
                    line(String.valueOf(http.getResponseBody())),
                    http.getResponseHeaders() == null
                            ? null
                            : http.getResponseHeaders().get("Retry-After"));
        }
        Optional<MailRefused> refused = causes(failure)
                .filter(MailRefused.class::isInstance)
                .map(MailRefused.class::cast)
                .findFirst();
        return refused.<Reception>map(mail -> new Reception.Refused(line(String.valueOf(mail.getMessage()))))
                .orElseGet(() -> new Reception.Failed(unreached(failure), Optional.empty()));
    }

    private static Reception answer(int status, String body, @Nullable String retryAfter) {
        String said = "%d %s".formatted(status, body).strip();
        if (status >= 200 && status < 300) {
            return new Reception.Taken(said);
        }
        if (status == TOO_MANY || status == 408 || status == 425 || status >= 500) {
            return new Reception.Failed("It answered %s.".formatted(said), away(retryAfter));
        }
        return new Reception.Refused("It answered %s.%s".formatted(said, advice(status)));
    }

    private static String advice(int status) {
        return switch (status) {
            case 401, 403 -> " Check its token or key.";
            case 301, 302, 307, 308 -> " It moved: set the new address.";
            case 404, 405, 410 -> " Check its address.";
            default -> "";
        };
    }

    private static Optional<Duration> away(@Nullable String retryAfter) {
        return Optional.ofNullable(retryAfter)
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    private static String unreached(Throwable failure) {
        Throwable root = causes(failure).reduce((first, second) -> second).orElse(failure);
        String what = line(String.valueOf(root.getMessage()));
        if (root instanceof UnknownHostException) {
            return "Its host is not known (%s).".formatted(what);
        }
        if (root instanceof SocketTimeoutException) {
            return "It did not answer in time.";
        }
        return root instanceof ConnectException
                ? "It cannot be reached (%s).".formatted(what)
                : "It could not be told (%s: %s).".formatted(root.getClass().getSimpleName(), what);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, each -> each.getCause() == each ? null : each.getCause());
    }

    /** The first line, and not all of a long one. */
    private static String line(String text) {
        String first = text.lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        return first.equals("null") ? "" : first.substring(0, Math.min(LONGEST, first.length()));
    }
}
