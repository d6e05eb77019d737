package dev.interlock.simulator.shop.orders;

import dev.interlock.rules.contract.PlainJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.Arrays;

/** A product as the cache holds it: one byte that names the format, then JSON. */
public final class CacheEntry {
    private static final byte JSON = 2;

    private CacheEntry() {}

    static byte[] encode(Product product) throws IOException {
        return entry(PlainJson.MAPPER.writeValueAsBytes(product));
    }

    /** Reads an entry; throws what the decoder throws where it was not written as JSON. */
    static Product decode(byte[] entry) throws IOException {
        if (entry.length == 0 || entry[0] != JSON) {
            throw new IOException("The entry begins with %s; %d was expected."
                    .formatted(Arrays.toString(Arrays.copyOf(entry, Math.min(entry.length, 1))), JSON));
        }
        return PlainJson.MAPPER.readValue(entry, 1, entry.length - 1, Product.class);
    }

    /**
     * The entry that a careless writer would leave: the byte that says JSON, then a Java object. This is how the cache is
     * poisoned on purpose.
     */
    public static byte[] wronglySerialised(int product) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(new Product(product, "product " + product, BigDecimal.TEN));
        } catch (IOException impossible) {
            throw new IllegalStateException("A product could not be written to memory.", impossible);
        }
        return entry(bytes.toByteArray());
    }

    private static byte[] entry(byte[] content) {
        byte[] entry = new byte[content.length + 1];
        entry[0] = JSON;
        System.arraycopy(content, 0, entry, 1, content.length);
        return entry;
    }
}
