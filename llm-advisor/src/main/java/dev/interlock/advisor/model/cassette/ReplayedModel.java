package dev.interlock.advisor.model.cassette;

import dev.interlock.advisor.model.chat.Ask;
import dev.interlock.advisor.model.chat.AskJson;
import dev.interlock.advisor.model.chat.Exchange;
import dev.interlock.advisor.model.chat.Model;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.contract.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A recording in place of a model: the same prompt gets the same reply, and no other prompt gets any. */
public final class ReplayedModel implements Model {
    private final Path file;
    private final InstantSource clock;
    private final Map<String, Deque<CassetteTrack>> tracks;

    private ReplayedModel(Path file, InstantSource clock, Map<String, Deque<CassetteTrack>> tracks) {
        this.file = file;
        this.clock = clock;
        this.tracks = tracks;
    }

    public static Parsed<Model> of(Path file, InstantSource clock) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException unreadable) {
            return Parsed.refused(
                    "The recording %s cannot be read. Correct 'advisor.cassette.file', or record one.".formatted(file));
        }
        Map<String, Deque<CassetteTrack>> tracks = new HashMap<>();
        List<String> broken = new ArrayList<>();
        for (int line = 1; line <= lines.size(); line++) {
            String where = "The recording %s is broken at line %d".formatted(file, line);
            CassetteTrack.read(lines.get(line - 1))
                    .fold(
                            track -> tracks.computeIfAbsent(track.promptSha256(), hash -> new ArrayDeque<>())
                                    .add(track),
                            reasons -> broken.add("%s: %s Or remove the line, or record again."
                                    .formatted(where, String.join(" ", reasons))));
        }
        return broken.isEmpty() ? Parsed.ok(new ReplayedModel(file, clock, tracks)) : new Parsed.Refused<>(broken);
    }

    @Override
    public Exchange ask(Ask ask, String run) {
        String prompt = AskJson.write(ask);
        String hash = Sha256.of(prompt);
        return next(hash, run, prompt);
    }

    /** Asked the same again, it plays what was recorded next; the last of them again and again. */
    private synchronized Exchange next(String hash, String run, String prompt) {
        Deque<CassetteTrack> played = tracks.get(hash);
        if (played == null) {
            return new Exchange.Withheld(
                    "The recording %s has no reply to the prompt with SHA-256 %s. Record it again with this prompt file, catalogue and scenario."
                            .formatted(file, hash));
        }
        CassetteTrack track = played.size() > 1 ? played.removeFirst() : played.getFirst();
        return track.replayed(run, prompt, clock.instant());
    }
}
