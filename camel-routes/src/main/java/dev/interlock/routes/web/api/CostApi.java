package dev.interlock.routes.web.api;

import dev.interlock.routes.costs.FocusExport;
import dev.interlock.routes.web.body.CostBody;
import dev.interlock.routes.web.body.ForecastBody;
import dev.interlock.routes.web.body.SavingsBody;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.Lane;
import dev.interlock.routes.web.http.RefusedRequest;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.routes.web.http.Request;
import dev.interlock.rules.cost.CostDimension;
import dev.interlock.rules.cost.CostPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the fleet costs. */
public final class CostApi {
    private static final int FORECAST_DAYS = 30;
    private static final int MOST_FORECAST_DAYS = 92;

    private final WebContext panel;
    private final Lane adding = new Lane(2, "Costs are being added up for two others. Ask again in a few seconds.");

    public CostApi(WebContext panel) {
        this.panel = panel;
    }

    public List<Endpoint> endpoints() {
        return Stream.of(
                        Endpoint.get("/api/fleet/costs", this::costs),
                        Endpoint.get("/api/fleet/costs/focus", this::focus),
                        Endpoint.get("/api/fleet/recommendations", this::recommendations),
                        Endpoint.get("/api/fleet/forecast", this::forecast))
                .map(endpoint -> endpoint.in(adding))
                .toList();
    }

    private Reply costs(Request request) {
        CostDimension by = word(request, "by", CostDimension.INSTANCE, CostDimension.values());
        CostPeriod period = word(request, "period", CostPeriod.CURRENT, CostPeriod.values());
        Instant now = panel.room().view().now();
        Instant from = day(request, "from").orElseGet(() -> period.first(now));
        Instant until = day(request, "until").orElseGet(() -> now.plus(1, ChronoUnit.HOURS));
        return Reply.json(panel.money().costs().lines(from, until, by, period).stream()
                .map(CostBody::of)
                .toList());
    }

    private Reply focus(Request request) {
        Instant now = panel.room().view().now();
        Instant from = day(request, "from").orElseGet(() -> CostPeriod.CURRENT.begin(now));
        Instant until = day(request, "until").orElseGet(() -> now.plus(1, ChronoUnit.HOURS));
        return Reply.streamed(
                "text/csv; charset=utf-8",
                out -> new FocusExport(panel.money().costs(), panel.money().account()).write(out, from, until));
    }

    private Reply recommendations(Request request) {
        return Reply.json(SavingsBody.of(panel.money().advice().savings()));
    }

    private Reply forecast(Request request) {
        int days = request.count("days", FORECAST_DAYS, MOST_FORECAST_DAYS);
        return Reply.json(ForecastBody.of(
                panel.money().advice().forecast(panel.room().view().now(), days)));
    }

    @SafeVarargs
    private static <E extends Enum<E>> E word(Request request, String name, E otherwise, E... known) {
        Optional<String> given = request.query(name);
        return given.isEmpty()
                ? otherwise
                : Stream.of(known)
                        .filter(each -> word(each).equals(given.get()))
                        .findFirst()
                        .orElseThrow(() -> RefusedRequest.badRequest("'%s' is none of %s. Correct it."
                                .formatted(
                                        name,
                                        Stream.of(known).map(CostApi::word).collect(Collectors.joining(", ")))));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Instant> day(Request request, String name) {
        try {
            return request.query(name)
                    .map(text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException noDay) {
            throw RefusedRequest.badRequest("'%s' is no day such as 2026-03-31. Correct it.".formatted(name));
        }
    }
}
