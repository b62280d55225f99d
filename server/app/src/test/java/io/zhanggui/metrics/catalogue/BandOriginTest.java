package io.zhanggui.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.metrics.Band;
import io.zhanggui.metrics.BandOrigin;
import java.util.List;
import org.junit.jupiter.api.Test;

class BandOriginTest {

    /** Two sections that contradict each other stand beside each other, so each needs a name of its own kind. */
    @Test
    void every_section_the_catalogue_cites_is_named_in_words() {
        List<BandOrigin> cited = ShippedCatalogue.get().metrics().values().stream()
                .flatMap(metric -> metric.bands().stream())
                .map(Band::origin)
                .filter(origin -> origin.kind() == BandOrigin.Kind.PREMISE)
                .distinct()
                .toList();
        assertThat(cited).isNotEmpty();
        assertThat(cited).allSatisfy(origin -> {
            assertThat(origin.reference()).isNotEmpty();
            assertThat(origin.spoken().zh())
                    .doesNotContain(origin.reference())
                    .isNotEqualTo(
                            new BandOrigin(BandOrigin.Kind.PREMISE, "").spoken().zh());
            assertThat(origin.spoken().en()).doesNotContain(origin.reference());
        });
    }
}
