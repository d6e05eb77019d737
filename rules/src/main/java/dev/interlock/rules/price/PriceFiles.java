package dev.interlock.rules.price;

import dev.interlock.rules.contract.InputObjection;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.FileFault;
import dev.interlock.rules.file.InputFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The price lists of an installation and its site. A later file's row stands in place of the same offer's in an earlier one, whatever
 * their dates: whoever writes a list of their own knows what they pay.
 *
 * @param book what counts
 * @param faults rows and files that do not count, and where two rows of one list disagree
 * @param replaced which rows of an earlier list a later one prices otherwise
 */
public record PriceFiles(PriceBook book, List<FileFault> faults, List<FileFault> replaced) {
    /** What each is called. */
    public static final String NAME = "prices.csv";

    /**
     * Reads the lists; one that is not there is empty.
     *
     * @param files the site's last
     */
    public static PriceFiles read(List<Path> files, PriceReading how) {
        List<Offer> offers = new ArrayList<>();
        List<FileFault> faults = new ArrayList<>();
        List<FileFault> replaced = new ArrayList<>();
        Map<Offer.Key, Offer> before = new HashMap<>();
        for (Path file : files) {
            if (Files.exists(file)) {
                Parsed<PriceList> read = InputFile.text(file).then(text -> PriceList.read(text, how));
                faults.addAll(FileFault.of(file, read));
                read.toOptional().ifPresent(list -> {
                    list.remarks().forEach(remark -> faults.add(fault(file, remark)));
                    list.rows()
                            .forEach(row ->
                                    replaces(file, row, before.get(row.offer().key()), replaced));
                    list.rows().forEach(row -> before.put(row.offer().key(), row.offer()));
                    list.rows().forEach(row -> offers.add(row.offer()));
                });
            }
        }
        return new PriceFiles(PriceBook.of(offers), List.copyOf(faults), List.copyOf(replaced));
    }

    private static void replaces(Path file, PriceList.Row row, @Nullable Offer earlier, List<FileFault> replaced) {
        if (earlier != null && earlier.dollarsPerHour() != row.offer().dollarsPerHour()) {
            replaced.add(new FileFault(file.toString(), row.line(), """
                    %s costs %s $ an hour here and %s $ in an earlier list. This row counts, as its list is read last.""".formatted(
                            row.offer().shown(), row.offer().dollarsPerHour(), earlier.dollarsPerHour())));
        }
    }

    private static FileFault fault(Path file, InputObjection remark) {
        return new FileFault(file.toString(), remark.line(), remark.sentence());
    }
}
