package dev.interlock.routes.ingest.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.ingest.mapping.Mapping;
import dev.interlock.routes.ingest.mapping.MappingFile;
import dev.interlock.routes.ingest.mapping.Placement;
import dev.interlock.rules.kind.DeviceKinds;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeriesCacheTest {
    private static final Mapping MAPPING = MappingFile.read(Path.of("routes/mapping.yaml"), DeviceKinds.delivered());
    private static final PlacedSeries PLACED =
            new PlacedSeries(new Series("a", Map.of(), 1, null), new Placement.Ignored());

    private final SeriesCache cache = new SeriesCache();

    @Test
    void of_a_page_without_end_it_keeps_so_much_and_no_more() {
        page(0, SeriesCache.MOST + 1);

        assertThat(cache.find(0)).isNotNull();
        assertThat(cache.find(SeriesCache.MOST - 1)).isNotNull();
        assertThat(cache.find(SeriesCache.MOST)).isNull();
    }

    @Test
    void what_another_page_does_not_show_makes_room() {
        page(0, SeriesCache.MOST);
        page(SeriesCache.MOST, 1);
        page(SeriesCache.MOST, 1);

        assertThat(cache.find(0)).isNull();
        assertThat(cache.find(SeriesCache.MOST)).isNotNull();
    }

    private void page(int first, int series) {
        cache.begin(MAPPING);
        for (int each = first; each < first + series; each++) {
            if (cache.find(each) == null) {
                cache.keep(each, PLACED);
            }
        }
        cache.end();
    }
}
