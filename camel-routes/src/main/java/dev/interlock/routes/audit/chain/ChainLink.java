package dev.interlock.routes.audit.chain;

import dev.interlock.routes.audit.entry.Column;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.Recorded;
import dev.interlock.routes.audit.entry.Shape;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row as a link of the chain.
 *
 * @param seq its place, without gaps from 1 over all tables
 * @param values what it holds, in the order of its shape's columns
 * @param prevHash the hash of the link before it; zeros before the first
 * @param keyId the key that sealed it
 * @param hash the keyed hash over all of the above, hexadecimal
 */
public record ChainLink(
        Shape shape, long seq, List<@Nullable Object> values, String prevHash, String keyId, String hash) {
    /** What the first link follows. */
    public static final String GENESIS = "0".repeat(64);

    private static final String FORMAT = "interlock-audit-1";

    /** Seals an entry onto the link before it. */
    public static ChainLink seal(Entry entry, long seq, String prevHash, KeyRing keys) {
        Shape shape = Shape.of(entry);
        ChainLink unsealed = new ChainLink(shape, seq, shape.values(entry), prevHash, keys.current(), "");
        String hash = unsealed.computed(keys).orElseThrow();
        return new ChainLink(shape, seq, unsealed.values, prevHash, unsealed.keyId, hash);
    }

    /** The hash it should have; empty where its key is not on the ring. */
    public Optional<String> computed(KeyRing keys) {
        return computedAt(seq, keys);
    }

    /** Its hash says that it was written at this place, with what it holds and after the link it names. */
    public boolean sealedAt(long place, KeyRing keys) {
        return computedAt(place, keys).filter(hash::equals).isPresent();
    }

    private Optional<String> computedAt(long place, KeyRing keys) {
        Canonical canonical = new Canonical()
                .part(FORMAT)
                .part(KeyRing.ALGORITHM)
                .part(keyId)
                .part(shape.table())
                .part(place);
        List<Column> columns = shape.columns();
        for (int i = 0; i < columns.size(); i++) {
            canonical.part(columns.get(i).name()).part(values.get(i));
        }
        return keys.sign(keyId, canonical.part(prevHash).bytes());
    }

    public Recorded recorded() {
        return new Recorded(seq, shape.entry(values), hash);
    }
}
