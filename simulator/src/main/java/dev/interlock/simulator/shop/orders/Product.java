package dev.interlock.simulator.shop.orders;

import java.io.Serializable;
import java.math.BigDecimal;

/** What can be ordered. */
record Product(int id, String name, BigDecimal price) implements Serializable {
    /** Its key in the cache. */
    static String key(int id) {
        return "product:" + id;
    }
}
