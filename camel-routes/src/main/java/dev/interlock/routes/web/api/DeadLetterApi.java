package dev.interlock.routes.web.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.interlock.routes.audit.reading.BuriedLetter;
import dev.interlock.routes.doors.DeadLetterResend;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.RefusedRequest;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.routes.web.http.Request;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came in and could not be used, and the way to send it again. */
public final class DeadLetterApi {
    private final AuditAnswers audit;
    private final DeadLetterResend doors;

    public DeadLetterApi(WebContext panel) {
        this.audit = panel.audit();
        this.doors = panel.letters();
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/dead-letters",
                        request -> Reply.json(audit.deadLetters(WorldApi.limit(request)).stream()
                                .map(this::body)
                                .toList())),
                Endpoint.post("/api/dead-letters/{id}/send-again", this::sendAgain));
    }

    private Reply sendAgain(Request request) {
        Request.Body body = request.body();
        String by = body.by();
        boolean again = body.json().has("again") && body.flag("again");
        BuriedLetter letter = letter(request.path("id"))
                .orElseThrow(() -> RefusedRequest.notFound(
                        "There is no such dead letter. Look at /api/dead-letters for those that are kept."));
        return doors.send(letter, again, by).fold(Reply::json, sentences -> {
            throw new RefusedRequest(409, String.join(" ", sentences));
        });
    }

    private Optional<BuriedLetter> letter(String id) {
        try {
            return audit.deadLetter(Long.parseLong(id));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private LetterBody body(BuriedLetter letter) {
        return new LetterBody(letter, doors.obstacle(letter).orElse(null));
    }

    /** @param obstacle why it cannot be sent again; absent where it can */
    private record LetterBody(
            @JsonUnwrapped @JsonIgnoreProperties("whole") BuriedLetter letter,
            @Nullable String obstacle) {}
}
