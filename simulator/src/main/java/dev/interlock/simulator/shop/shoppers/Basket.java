package dev.interlock.simulator.shop.shoppers;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.StrictJson;
import java.util.Random;

/** What one customer orders. */
record Basket(String requestId, int product, int quantity, boolean coupon) {
    private static final int PRODUCTS = 20;
    private static final int MOST = 5;
    private static final double WITH_COUPON = 0.2;

    /** The next customer's, from the dice. */
    static Basket fill(String requestId, Random dice) {
        return new Basket(
                requestId, 1 + dice.nextInt(PRODUCTS), 1 + dice.nextInt(MOST), dice.nextDouble() < WITH_COUPON);
    }

    String toJson() {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("request_id", requestId)
                .put("product", product)
                .put("quantity", quantity);
        if (coupon) {
            node.put("coupon", "THIRDOFF");
        }
        return StrictJson.write(node);
    }
}
