package dev.interlock.simulator.shop.orders;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Parsed;

/**
 * What a customer wants.
 *
 * @param requestId the customer's own name for it; asking twice with the same is one order
 * @param coupon empty for none
 */
record OrderRequest(String requestId, int product, int quantity, String coupon) {
    private static final int MOST = 100;

    OrderRequest {
        if (quantity < 1 || quantity > MOST) {
            throw new IllegalArgumentException(
                    "The order has 'quantity' = %d. Give a number from 1 to %d.".formatted(quantity, MOST));
        }
        if (!coupon.isEmpty() && !coupon.equals(Pricing.THIRD_OFF)) {
            throw new IllegalArgumentException(
                    "There is no coupon '%s'. Give %s, or none.".formatted(coupon, Pricing.THIRD_OFF));
        }
    }

    static Parsed<OrderRequest> read(JsonNode node) {
        Fields fields = Fields.of("The order", node);
        String requestId = fields.text("request_id");
        int product = fields.smallInteger("product", 0);
        int quantity = fields.smallInteger("quantity", 1);
        String coupon = fields.textOr("coupon", "");
        return fields.finish(() -> new OrderRequest(requestId, product, quantity, coupon));
    }
}
