package dev.interlock.simulator.shop.orders;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.interlock.simulator.shop.process.Call;
import dev.interlock.simulator.shop.process.HttpAnswer;
import java.util.Optional;
import java.util.OptionalLong;

/** What each way into the orders service does. */
final class OrdersDoor {
    private final Release release;
    private final Catalogue catalogue;
    private final OrderBook book;

    OrdersDoor(Release release, Catalogue catalogue, OrderBook book) {
        this.release = release;
        this.catalogue = catalogue;
        this.book = book;
    }

    HttpAnswer take(Call call) throws Exception {
        release.journal().note(call);
        // not a fold: what the disk and the database throw has to get through
        var read = call.json().then(OrderRequest::read);
        Optional<OrderRequest> order = read.toOptional();
        return order.isPresent() ? take(order.get()) : HttpAnswer.error(400, read.reasons());
    }

    HttpAnswer find(Call call) throws Exception {
        OptionalLong id = book.find(call.tail());
        return id.isPresent()
                ? order(200, id.getAsLong())
                : HttpAnswer.error(404, "There is no order of request '%s'.".formatted(call.tail()));
    }

    HttpAnswer product(Call call) throws Exception {
        Optional<Product> product =
                call.tail().matches("\\d{1,9}") ? catalogue.find(Integer.parseInt(call.tail())) : Optional.empty();
        return product.map(OrdersDoor::product).orElseGet(() -> noProduct(call.tail()));
    }

    private HttpAnswer take(OrderRequest order) throws Exception {
        Optional<Product> product = catalogue.find(order.product());
        return product.isPresent()
                ? order(201, book.take(order, release.pricing().amount(product.get(), order)))
                : noProduct(String.valueOf(order.product()));
    }

    private static HttpAnswer order(int status, long id) {
        return HttpAnswer.json(status, JsonNodeFactory.instance.objectNode().put("order_id", id));
    }

    private static HttpAnswer product(Product product) {
        return HttpAnswer.json(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", product.id())
                        .put("name", product.name())
                        .put("price", product.price()));
    }

    private static HttpAnswer noProduct(String id) {
        return HttpAnswer.error(404, "There is no product '%s'. Products have the numbers 1 to 20.".formatted(id));
    }
}
