package dev.interlock.routes.agents.elsewhere;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.http.OutgoingHttp;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.rules.contract.TelemetryJson;
import dev.interlock.rules.fact.Sample;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a world for its telemetry again and again, for agents that no controller feeds. */
public final class WorldWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorldWatch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpRequest telemetry;
    private final Consumer<List<Sample>> reader;
    private final OutgoingHttp http = new OutgoingHttp(PATIENCE);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    private WorldWatch(URI world, Consumer<List<Sample>> reader) {
        this.telemetry =
                OutgoingHttp.to(OutgoingHttp.at(world, "/telemetry"), PATIENCE).build();
        this.reader = reader;
    }

    /** Asks every so often, beginning at once. */
    public static WorldWatch begin(URI world, Duration every, Consumer<List<Sample>> reader) {
        WorldWatch watch = new WorldWatch(world, reader);
        var unused = watch.timer.scheduleWithFixedDelay(watch::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    private void look() {
        try {
            String body = http.send(telemetry).body();
            reader.accept(samples(StrictJson.parse(body).orThrow()));
        } catch (IOException | IllegalArgumentException unreachable) {
            LOG.warn("{} gave no telemetry ({}).", telemetry.uri(), unreachable.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Sample> samples(JsonNode array) {
        List<Sample> samples = new ArrayList<>();
        for (JsonNode each : array) {
            TelemetryJson.read(each).toOptional().ifPresent(samples::add);
        }
        return samples;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
