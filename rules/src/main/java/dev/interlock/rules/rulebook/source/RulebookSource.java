package dev.interlock.rules.rulebook.source;

import dev.interlock.rules.contract.Sha256;
import dev.interlock.rules.file.InputFile;
import dev.interlock.rules.kind.DeviceKinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a rulebook, read once, so that what is checked, hashed and compiled is the same. A site folder adds files
 * of its own and replaces files of the same folder and name; rows of its {@code limits.csv}, {@code danger-words.csv} and
 * {@code xid-catalogue.csv} replace rows by name, its {@code switched-off.csv} takes rules out, and its {@code device-kinds.yaml} declares kinds of device.
 */
public final class RulebookSource {
    /** Folders whose rules conclude and decide. */
    public static final List<String> OPERATIONS = List.of("conditions", "responses", "escalation");

    public static final String SAFETY = "safety";
    static final String EXAMPLES = "examples";
    static final String LIMITS = "limits.csv";
    static final String SWITCHED_OFF = "switched-off.csv";
    public static final String DANGER_WORDS = "danger-words.csv";
    /** What is recommended for each XID, and who is told. */
    public static final String XIDS = "xid-catalogue.csv";
    /** Kinds of device that a site has besides the delivered ones. */
    public static final String DEVICE_KINDS = "device-kinds.yaml";

    public static final String INVENTORY = "examples/inventory.json";

    private static final String OWN = "site/";

    private static final String SET = "set/";

    /** Tables of which a site adds rows and does not replace the whole. */
    private static final Set<String> MERGED = Set.of(LIMITS, SWITCHED_OFF, DANGER_WORDS, XIDS, DEVICE_KINDS);

    private final Path folder;
    private final Map<String, RulebookFile> delivered;
    private final Map<String, RulebookFile> own;
    private final Optional<RulebookFile> set;
    private @Nullable SiteKinds kinds;

    private RulebookSource(
            Path folder,
            Map<String, RulebookFile> delivered,
            Map<String, RulebookFile> own,
            Optional<RulebookFile> set) {
        this.folder = folder;
        this.delivered = delivered;
        this.own = own;
        this.set = set;
    }

    /**
     * Reads the files.
     *
     * @param rulebooks the folder with {@code conditions}, {@code responses}, {@code escalation}, {@code safety},
     *     {@code examples} and {@code limits.csv}
     * @param site a folder of the same shape with what a site changes
     * @throws UncheckedIOException where a folder or file cannot be read
     */
    public static RulebookSource of(Path rulebooks, Optional<Path> site) {
        return new RulebookSource(
                rulebooks,
                read(rulebooks, false),
                site.map(folder -> read(folder, true)).orElseGet(TreeMap::new),
                Optional.empty());
    }

    /** The files that {@link #deciding} gave, as a recording kept them: of the same hash. */
    public static RulebookSource again(Map<String, RulebookFile> deciding) {
        Map<String, RulebookFile> delivered = new TreeMap<>();
        Map<String, RulebookFile> own = new TreeMap<>();
        Optional<RulebookFile> set = Optional.empty();
        for (Map.Entry<String, RulebookFile> each : deciding.entrySet()) {
            RulebookFile file = each.getValue();
            if (each.getKey().startsWith(SET)) {
                set = Optional.of(file);
            } else {
                (file.own() ? own : delivered).put(file.name(), file);
            }
        }
        return new RulebookSource(Path.of(""), delivered, own, set);
    }

    /** The same files where no rule is switched off. */
    public RulebookSource withAllRules() {
        return new RulebookSource(folder, without(delivered), without(own), set);
    }

    /** The same files where rows of this table of limits, which is no file of a rulebook, replace rows by name. */
    public RulebookSource withLimits(RulebookFile table) {
        return new RulebookSource(folder, delivered, own, Optional.of(table));
    }

    /** SHA-256 in hex of the names and bytes of every file that decides: rules, limits and what is off, not examples. */
    public String hash() {
        Sha256 hash = new Sha256();
        deciding().forEach((name, file) -> hash.add(name + "\n" + file.text().length() + "\n")
                .add(file.text()));
        return hash.hex();
    }

    /** No site has changed or added anything. */
    public boolean isAsDelivered() {
        return own.isEmpty() && set.isEmpty();
    }

    public List<RulebookFile> rules() {
        return inUse().filter(RulebookFile::isRules).toList();
    }

    /** Delivered files of rules in whose place a site has its own. */
    public List<RulebookFile> replacedRules() {
        return delivered.values().stream()
                .filter(file -> file.isRules() && own.containsKey(file.name()))
                .toList();
    }

    /** The limit tables in the order in which later rows replace earlier ones. */
    public List<RulebookFile> limits() {
        return Stream.concat(both(LIMITS).stream(), set.stream()).toList();
    }

    /** The words of danger in the order in which later rows replace earlier ones. */
    public List<RulebookFile> dangerWords() {
        return both(DANGER_WORDS);
    }

    /** The tables of XIDs in the order in which later rows replace earlier ones. */
    public List<RulebookFile> xids() {
        return both(XIDS);
    }

    /** The kinds of device that there are; the delivered ones alone where the site's own have faults. */
    public DeviceKinds deviceKinds() {
        return kinds().kinds();
    }

    /** The kinds of device that its rules may name. */
    public synchronized SiteKinds kinds() {
        SiteKinds known = kinds == null ? SiteKinds.of(both(DEVICE_KINDS)) : kinds;
        kinds = known;
        return known;
    }

    /** The rules, with the kinds of device that they may name. */
    public List<ParsedRules> parsed() {
        return rules().stream().map(file -> ParsedRules.of(file, kinds())).toList();
    }

    public List<RulebookFile> switchedOff() {
        return both(SWITCHED_OFF);
    }

    public List<RulebookFile> examples() {
        return inUse().filter(
                        file -> EXAMPLES.equals(file.folder()) && file.name().endsWith(".yaml"))
                .toList();
    }

    /** The devices that examples speak of: a site's own speak of its own, where it has any. */
    public Optional<RulebookFile> inventory(boolean ofOwn) {
        return Stream.of(ofOwn ? own : delivered, delivered, own)
                .flatMap(files -> Stream.ofNullable(files.get(INVENTORY)))
                .findFirst();
    }

    /** Where a file of this name lies, or would. */
    public String pathOf(String name) {
        return Stream.of(own, delivered)
                .flatMap(files -> Stream.ofNullable(files.get(name)))
                .findFirst()
                .map(RulebookFile::path)
                .orElseGet(() -> folder.resolve(name))
                .toString();
    }

    private Stream<RulebookFile> inUse() {
        Map<String, RulebookFile> files = new TreeMap<>(delivered);
        files.putAll(own);
        return files.values().stream();
    }

    private List<RulebookFile> both(String name) {
        return Stream.of(delivered, own)
                .flatMap(files -> Stream.ofNullable(files.get(name)))
                .toList();
    }

    /** Every file that decides, by a name that tells a site's own and what was set from what is delivered. */
    public Map<String, RulebookFile> deciding() {
        Map<String, RulebookFile> files = new TreeMap<>();
        rules().forEach(file -> files.put(file.name(), file));
        MERGED.forEach(name -> both(name).forEach(file -> files.put((file.own() ? OWN : "") + file.name(), file)));
        set.ifPresent(table -> files.put(SET + table.name(), table));
        return files;
    }

    private static Map<String, RulebookFile> without(Map<String, RulebookFile> files) {
        Map<String, RulebookFile> kept = new TreeMap<>(files);
        kept.remove(SWITCHED_OFF);
        return kept;
    }

    private static Map<String, RulebookFile> read(Path folder, boolean own) {
        Map<String, RulebookFile> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder, 2, FileVisitOption.FOLLOW_LINKS)) {
            for (Path path : found.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (name.endsWith(".drl")
                        || name.endsWith(".csv")
                        || name.equals(DEVICE_KINDS)
                        || name.startsWith(EXAMPLES + "/")) {
                    files.put(name, new RulebookFile(name, InputFile.contentOrThrow(path), path, own));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The rulebook '%s' cannot be read (%s). Check the path and its permissions."
                            .formatted(folder, e.getMessage()),
                    e);
        }
        return files;
    }
}
