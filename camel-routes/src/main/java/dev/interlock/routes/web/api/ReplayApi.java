package dev.interlock.routes.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.RefusedRequest;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.routes.web.http.Request;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what is seen happens now, in a world that is real or simulated, or is a recording; and where in that one is. */
public final class ReplayApi {
    public static final String PATH = "/api/replay";

    private static final double FASTEST = 10_000;

    private final WorldFaults faults;
    private final Optional<ReplayDesk> desk;

    /** @param desk the recording that is played; empty where what is seen happens now */
    public ReplayApi(WorldFaults faults, Optional<ReplayDesk> desk) {
        this.faults = faults;
        this.desk = desk;
    }

    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(PATH, request -> Reply.json(body())), Endpoint.post(PATH, this::steer));
    }

    private ReplayBody body() {
        return desk.map(player -> new ReplayBody("replay", player.position()))
                .orElseGet(() -> new ReplayBody(faults.list().isPresent() ? "simulated" : "live", null));
    }

    /** All of it is read before any of it is done. */
    private Reply steer(Request request) {
        ReplayDesk player = desk.orElseThrow(
                () -> new RefusedRequest(
                        409,
                        "What is seen here happens now. Only a recording can be wound: 'interlock scenario replay DIR --page'."));
        Request.Body body = request.body();
        Optional<Instant> at = given(body, "at").map(ReplayApi::moment);
        Optional<Double> speed = given(body, "speed").map(ReplayApi::times);
        Optional<Boolean> playing = given(body, "playing").map(value -> body.flag("playing"));
        if (at.isEmpty() && speed.isEmpty() && playing.isEmpty()) {
            throw RefusedRequest.badRequest("The body says nothing to do. Give 'at', 'speed' or 'playing'.");
        }
        at.ifPresent(player::seek);
        speed.ifPresent(player::speed);
        playing.ifPresent(player::play);
        return Reply.json(body());
    }

    private static Optional<JsonNode> given(Request.Body body, String name) {
        return Optional.ofNullable(body.json().get(name));
    }

    private static Instant moment(JsonNode value) {
        try {
            return Instant.parse(value.asText());
        } catch (DateTimeException noTime) {
            throw RefusedRequest.badRequest(
                    "'at' is '%s', which is no time. Give one such as 2026-01-05T08:00:00Z.".formatted(value.asText()));
        }
    }

    private static double times(JsonNode value) {
        double times = value.isNumber() ? value.doubleValue() : Double.NaN;
        if (!(times > 0 && times <= FASTEST)) {
            throw RefusedRequest.badRequest(
                    "'speed' is no number above 0 and up to %.0f. Give one such as 10.".formatted(FASTEST));
        }
        return times;
    }

    /**
     * @param source {@code live}, {@code simulated} or {@code replay}
     * @param replay where the recording is; absent where there is none
     */
    private record ReplayBody(String source, ReplayDesk.@Nullable Position replay) {}
}
