package dev.interlock.scenarios.carbon;

import dev.interlock.rules.contract.Sha256;
import java.util.Optional;
import java.util.stream.Stream;

/** Files of others whose origin and licence are known by what is in them; none is carried along. */
enum PublishedFile {
    CALIFORNIA(
            "0e6d562d4105e16e652cb48c8eb818a3110d063aca8cfa8a68fa24209db3aac4",
            "California ISO 2022 by the hour: HewlettPackard/dc-rl@a92b475, `data/CarbonIntensity`, MIT; figures of the US Energy Information Administration, public domain"),
    TEXAS(
            "886432b2b988d9f4e280ee147dc45e095f6a4fffa30960a1254d4ee113bf2255",
            "ERCOT (Texas) 2022 by the hour: HewlettPackard/dc-rl@a92b475, `data/CarbonIntensity`, MIT; figures of the US Energy Information Administration, public domain"),
    PAI(
            "f1fb822a29bff1a12948a482423f761d68ac7c88ae541f646fe4e6e149361069",
            "1,000 jobs of Alibaba's PAI within a week: umassos/GAIA@62a5efc, `src/cluster_traces`, MIT");

    private final String hash;
    private final String origin;

    PublishedFile(String hash, String origin) {
        this.hash = hash;
        this.origin = origin;
    }

    /** Where a text comes from and under which licence; empty for one that is not known. */
    static Optional<String> origin(String text) {
        String hash = Sha256.of(text);
        return Stream.of(values())
                .filter(file -> file.hash.equals(hash))
                .map(file -> file.origin)
                .findFirst();
    }
}
