package dev.interlock.rules.rulebook.whynot;

import java.util.Map;

/**
 * What the rules do not know and that stands between a choice and its being carried out.
 *
 * @param mode how far the controller may go: {@code observe}, {@code approve} or {@code act}
 * @param stopped the kill switch is on
 * @param quarantined devices that were put aside because a rule failed over them, with the reason
 */
public record Permission(String mode, boolean stopped, Map<String, String> quarantined) {
    /** Everything may be done. */
    public static final Permission FREE = new Permission("act", false, Map.of());

    public Permission {
        quarantined = Map.copyOf(quarantined);
    }
}
