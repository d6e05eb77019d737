package dev.interlock.routes;

import dev.interlock.routes.alerts.Receiving;
import dev.interlock.routes.alerts.Telling;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.property.RouteProperty;
import dev.interlock.rules.property.PropertyValues;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;

/** Those who are told, and what takes alerts to them. */
final class AlertWiring {
    private final Receiving receiving;
    /** Known once the web is there. */
    private volatile Supplier<String> address;

    AlertWiring(ControllerSettings settings, PropertyValues values) {
        this.receiving = Receiving.of(settings.folders("routes"), values).fold(read -> read, faults -> {
            throw new StartRefused(String.join("\n", faults));
        });
        this.address = () -> "http://localhost:" + values.text(RouteProperty.PORT);
    }

    Telling bind(Main main, Audit audit, Meters meters, InstantSource clock, ProducerTemplate template) {
        CamelContext context = main.getCamelContext();
        receiving.words(this::page).forEach(main::bind);
        Telling telling = receiving.telling(
                this::page, audit, meters, clock, template, name -> context.getExecutorServiceManager()
                        .newSingleThreadExecutor(this, name));
        main.bind("telling", telling);
        return telling;
    }

    /** Where the controller's own page is. */
    void at(Supplier<String> page) {
        address = page;
    }

    private String page() {
        return address.get();
    }
}
