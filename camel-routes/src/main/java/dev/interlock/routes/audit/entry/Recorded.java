package dev.interlock.routes.audit.entry;

/**
 * An entry as it was read back.
 *
 * @param seq its place in the chain, without gaps from 1
 * @param hash the keyed hash that seals it, hexadecimal
 */
public record Recorded(long seq, Entry entry, String hash) {
    /** The name of its table. */
    public String table() {
        return Shape.of(entry).table();
    }
}
