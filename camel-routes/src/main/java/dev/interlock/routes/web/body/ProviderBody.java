package dev.interlock.routes.web.body;

import dev.interlock.rules.instance.ProviderFigures;

/** The instances of one provider together. */
public record ProviderBody(
        String provider,
        int instances,
        int stopped,
        int heard,
        double coveragePercent,
        double dollarsPerHour,
        int unpriced) {
    public static ProviderBody of(ProviderFigures provider) {
        return new ProviderBody(
                provider.provider(),
                provider.instances(),
                provider.stopped(),
                provider.heard(),
                provider.coveragePercent(),
                provider.dollarsPerHour(),
                provider.unpriced());
    }
}
