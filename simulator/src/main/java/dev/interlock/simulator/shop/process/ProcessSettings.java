package dev.interlock.simulator.shop.process;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;

/** What the environment says to one process. Each reader names the variable that is wrong, and what to set. */
public final class ProcessSettings {
    private final Map<String, String> environment;

    public ProcessSettings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** A variable that must be set. */
    public String text(String name) {
        return given(name).orElseThrow(() -> new IllegalArgumentException("%s is not set. Set it.".formatted(name)));
    }

    public String text(String name, String fallback) {
        return given(name).orElse(fallback);
    }

    public int number(String name, int fallback) {
        String text = text(name, String.valueOf(fallback));
        try {
            int number = Integer.parseInt(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, as for a number below zero
        }
        throw new IllegalArgumentException("%s is '%s'. Set a whole number of 0 or more.".formatted(name, text));
    }

    public boolean flag(String name) {
        return text(name, "false").equals("true");
    }

    public Address address(String name) {
        return Address.read(name, text(name));
    }

    /** Where the process opens its door: {@code SHOP_HOST}, else this machine only, and {@code SHOP_PORT}. */
    public InetSocketAddress door() {
        return new InetSocketAddress(host(), number("SHOP_PORT", 0));
    }

    public String host() {
        return text("SHOP_HOST", "127.0.0.1");
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
