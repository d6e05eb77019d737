package dev.interlock.simulator.carbon.curve;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.InputFile;
import dev.interlock.simulator.carbon.RecordedGrid;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A recorded carbon intensity. {@code docs/reference/input-files.md} lists the formats.
 *
 * @param remarks what was taken how, and what was left out, in sentences for whoever gave the file
 */
public record CarbonCurve(RecordedGrid grid, List<String> remarks) {
    public CarbonCurve {
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads a file; reasons are about its lines.
     *
     * @param zone of times that do not say theirs; empty refuses them
     */
    public static Parsed<CarbonCurve> read(Path file, Optional<ZoneId> zone) {
        return InputFile.text(file).then(text -> of(text, zone));
    }

    /** Reads a text. */
    public static Parsed<CarbonCurve> of(String text, Optional<ZoneId> zone) {
        return CurveFile.of(text, new CurveZone(zone)).then(file -> Parsed.ok(of(file)));
    }

    private static CarbonCurve of(CurveFile file) {
        NavigableMap<Long, Double> grams = new TreeMap<>();
        file.rows().taken().forEach(point -> grams.put(point.at(), point.grams()));
        List<String> remarks = new ArrayList<>();
        if (file.unit() == CurveUnit.POUNDS) {
            remarks.add(
                    "Read as a curve of %s; its figures in lb/MWh are converted to g/kWh.".formatted(file.publisher()));
        } else if (file.column().contains("(")) {
            remarks.add(
                    "Read as a curve of %s; the figures are those of '%s'.".formatted(file.publisher(), file.column()));
        }
        file.rows().remark().ifPresent(remarks::add);
        int twice = file.rows().taken().size() - grams.size();
        if (twice > 0) {
            remarks.add("%s at a time that has one already; the last of the file counts."
                    .formatted(twice == 1 ? "1 figure is" : twice + " figures are"));
        }
        return new CarbonCurve(new RecordedGrid(grams), remarks);
    }
}
