package dev.interlock.simulator.cloud.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopGaugesTest {
    private static final ShopGauges PAGE = ShopGauges.read("""
            # HELP shop_error_percent_5s Of the last 5 s.
            # TYPE shop_error_percent_5s gauge
            shop_error_percent_5s 12.5
            shop_slow_percent_5s NaN
            shop_memory_percent +Inf
            shop_small 1.0E-5
            shop_link_latency_ms{link="orders-cache"} 3.25
            shop_link_latency_ms{link="orders-database"} 4
            shop_cache_unreadable_info{key="product:17"} 1
            shop_cache_unreadable_info{key="product:3"} 0
            shop_two{a="1",b="2"} 5
            shop_junk ---
            shop_nonsense one
            shop_error_percent_5s 99
            http_server_requests_seconds_count{uri="/orders"} 4
            """);

    @Test
    void plain_gauges_are_read_and_what_is_no_finite_number_is_left_out() {
        assertThat(PAGE.of("")).containsExactlyInAnyOrderEntriesOf(Map.of("error_percent_5s", 12.5, "small", 1.0E-5));
    }

    @Test
    void a_gauge_with_a_label_belongs_to_that_label_alone() {
        assertThat(PAGE.of("orders-cache")).containsExactly(Map.entry("link_latency_ms", 3.25));
        assertThat(PAGE.of("nobody")).isEmpty();
    }

    @Test
    void the_label_of_a_fact_is_that_of_the_one_that_holds() {
        assertThat(PAGE.labelOf("cache_unreadable_info")).contains("product:17");
        assertThat(PAGE.labelOf("nothing")).isEmpty();
    }

    @Test
    void a_page_of_something_else_says_nothing() {
        assertThat(ShopGauges.read("<html>\n\n{\"status\":\"UP\"}").of("")).isEmpty();
    }
}
