package dev.interlock.advisor.model.settings;

import dev.interlock.rules.contract.Parsed;
import java.net.URI;
import java.util.Map;

/**
 * Which model is asked, how, and what that may cost. The key is never part of its text.
 *
 * @param model its name, as its server knows it
 * @param key empty where the server asks for none
 * @param seed what its chance is drawn from, where the provider takes one
 * @param answerTokens most tokens of one answer
 * @param contextTokens what the model can hold: prompt and answer together
 * @param toolRounds most times it may look things up before it answers; 0 where it may not
 */
public record ModelSettings(
        Provider provider,
        String model,
        URI url,
        ApiKey key,
        double temperature,
        int seed,
        int answerTokens,
        int contextTokens,
        int toolRounds,
        Prices prices,
        Budget budget,
        Patience patience,
        CassetteSettings recording) {

    /**
     * Reads properties, or says everything that is wrong with them. Those that do not begin with {@code advisor.} are
     * somebody else's; those that are absent or empty have the defaults of {@link AdvisorSetting}.
     */
    public static Parsed<ModelSettings> of(Map<String, String> properties) {
        return new ModelSettingsReader(properties).read();
    }

    /** No model is asked and none is replayed. */
    public boolean asksNobody() {
        return provider == Provider.NONE && !recording.replays();
    }
}
