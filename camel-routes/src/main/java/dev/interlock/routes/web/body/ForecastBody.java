package dev.interlock.routes.web.body;

import dev.interlock.rules.forecast.CostAnomaly;
import dev.interlock.rules.forecast.DayAhead;
import dev.interlock.rules.forecast.Forecast;
import dev.interlock.rules.forecast.ForecastQuality;
import dev.interlock.rules.forecast.Profile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the next days will cost.
 *
 * @param profile how much more or less than usual each hour of the week brings; null while nothing can be forecast, like quality
 */
public record ForecastBody(
        String basis,
        List<DayAhead> days,
        @Nullable Profile profile,
        @Nullable ForecastQuality quality,
        List<CostAnomaly> anomalies) {
    /** As the API shows it. */
    public static ForecastBody of(Optional<Forecast> forecast) {
        return forecast.map(each ->
                        new ForecastBody(each.basis(), each.days(), each.profile(), each.quality(), each.anomalies()))
                .orElseGet(() -> new ForecastBody(
                        "No whole day of costs is known yet; come again tomorrow.", List.of(), null, null, List.of()));
    }
}
