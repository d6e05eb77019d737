package dev.interlock.simulator.shop.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What an order costs. */
@FunctionalInterface
interface Pricing {
    /** The coupon that takes a third off. */
    String THIRD_OFF = "THIRDOFF";

    BigDecimal THREE = BigDecimal.valueOf(3);

    BigDecimal amount(Product product, OrderRequest order);

    /** A third of the whole order off, rounded to the cent. */
    static BigDecimal roundedToTheCent(Product product, OrderRequest order) {
        BigDecimal full = product.price().multiply(BigDecimal.valueOf(order.quantity()));
        return order.coupon().isEmpty() ? full : full.subtract(full.divide(THREE, 2, RoundingMode.HALF_UP));
    }

    /** A third of each piece off, without rounding, so that no cent is lost. */
    static BigDecimal exactForEachPiece(Product product, OrderRequest order) {
        BigDecimal piece = product.price();
        BigDecimal reduced = order.coupon().isEmpty() ? piece : piece.subtract(piece.divide(THREE));
        return reduced.multiply(BigDecimal.valueOf(order.quantity()));
    }
}
