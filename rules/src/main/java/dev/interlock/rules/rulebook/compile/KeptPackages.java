package dev.interlock.rules.rulebook.compile;

import dev.interlock.rules.contract.Sha256;
import dev.interlock.rules.rulebook.source.ParsedRules;
import dev.interlock.rules.rulebook.source.RuleClasses;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.definition.KiePackage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiled rules in a folder of the user's own, since to compile them takes seconds and to read them back a fraction of one. They are
 * found by a hash of what they were made from and of the program that made them. Nothing depends on it: what cannot be read is
 * compiled anew, and what cannot be written is not kept.
 */
final class KeptPackages {
    private static final Logger LOG = LoggerFactory.getLogger(KeptPackages.class);
    private static final int MOST = 64;
    private static final int HASH_CHARACTERS = 64;
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");
    private static final ObjectInputFilter OF_RULES = ObjectInputFilter.Config.createFilter(
            "dev.interlock.rules.**;org.drools.**;org.kie.**;org.mvel2.**;java.**;!*");

    private final Path folder;

    KeptPackages(Path folder) {
        this.folder = folder;
    }

    /**
     * Where programs keep what they can make again, by the XDG Base Directory Specification.
     *
     * @return empty for a user without a home
     */
    static Optional<KeptPackages> ofUser() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).map(Path::of),
                        Optional.ofNullable(System.getenv("HOME")).map(home -> Path.of(home, ".cache")))
                .flatMap(Optional::stream)
                .filter(Path::isAbsolute)
                .findFirst()
                .map(cache -> new KeptPackages(cache.resolve("interlock")));
    }

    /** What these rules are found by. */
    private static String key(List<ParsedRules> rules, RuleClasses classes) {
        Sha256 hash = new Sha256().add(ThisProgram.HASH);
        classes.addTo(hash);
        rules.forEach(each -> hash.add(each.file().name() + "\n" + each.code().length() + "\n")
                .add(each.code()));
        return hash.hex();
    }

    /** A rule base of what is kept of these rules; empty where nothing is, or where it is not what was written. */
    Optional<KieBase> base(List<ParsedRules> rules, RuleClasses classes, KieBaseConfiguration configuration) {
        try {
            Path file = folder.resolve(key(rules, classes));
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            requirePrivate();
            InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(configuration);
            base.addPackages(packages(whole(file), classes));
            return Optional.of(base);
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
            LOG.debug("Compiled rules in {} cannot be used and are made anew.", folder, e);
            return Optional.empty();
        }
    }

    /** Keeps the packages of a rule base that no session uses yet. */
    void keep(List<ParsedRules> rules, RuleClasses classes, KieBase base) {
        try {
            String key = key(rules, classes);
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PRIVATE));
            requirePrivate();
            byte[] packages = written(base);
            Path next = Files.createTempFile(folder, key, ".next");
            try {
                try (OutputStream out = Files.newOutputStream(next)) {
                    out.write(Sha256.of(packages).getBytes(StandardCharsets.US_ASCII));
                    out.write(packages);
                }
                Files.move(next, folder.resolve(key), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(next);
            }
            dropOldest();
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.debug("Compiled rules cannot be kept in {}.", folder, e);
        }
    }

    private static byte[] written(KieBase base) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out =
                new DroolsObjectOutputStream(new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED)))) {
            out.writeObject(new ArrayList<>(base.getKiePackages()));
        }
        return bytes.toByteArray();
    }

    private static Collection<KiePackage> packages(byte[] written, RuleClasses classes)
            throws IOException, ClassNotFoundException {
        try (ObjectInputStream in =
                new DroolsObjectInputStream(new InflaterInputStream(new ByteArrayInputStream(written)), classes)) {
            in.setObjectInputFilter(OF_RULES);
            List<KiePackage> packages = new ArrayList<>();
            for (Object each : (Collection<?>) in.readObject()) {
                packages.add((KiePackage) each);
            }
            return packages;
        }
    }

    /** What stands behind the hash of it: a byte that a disk has lost would be another rule. */
    private static byte[] whole(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        int hash = Math.min(HASH_CHARACTERS, all.length);
        byte[] packages = Arrays.copyOfRange(all, hash, all.length);
        if (!Sha256.of(packages).equals(new String(all, 0, hash, StandardCharsets.US_ASCII))) {
            throw new IOException("'%s' is not what was written.".formatted(file));
        }
        return packages;
    }

    /** What others put there would run as this user. */
    private void requirePrivate() throws IOException {
        if (!PRIVATE.containsAll(Files.getPosixFilePermissions(folder))
                || !Files.getOwner(folder).getName().equals(System.getProperty("user.name"))) {
            throw new IOException("'%s' is not this user's alone.".formatted(folder));
        }
    }

    private void dropOldest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> older = files.sorted(
                            Comparator.comparing(KeptPackages::changed).reversed())
                    .skip(MOST)
                    .toList();
            for (Path old : older) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
