package io.zhanggui.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.metrics.MetricKind;
import io.zhanggui.metrics.ShippedMetrics;
import io.zhanggui.settlement.contract.Definitions;
import io.zhanggui.settlement.contract.MetricTerms;
import io.zhanggui.settlement.contract.MetricTerms.Unit;
import io.zhanggui.settlement.contract.Variant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueBookTest {

    private final CatalogueBook book = new CatalogueBook();

    @Test
    void every_level_of_the_catalogue_can_be_named_in_a_contract() {
        assertThat(ShippedMetrics.find().all())
                .filteredOn(metric -> metric.kind() == MetricKind.LEVEL)
                .allSatisfy(metric -> assertThat(List.of(Variant.REPORTED, Variant.COMPUTED, Variant.TYPED))
                        .as(metric.key())
                        .anyMatch(variant -> book.find(metric.key(), variant).isPresent()));
    }

    @Test
    void sums_add_up_and_persons_do_not() {
        MetricTerms paid = book.find("pay_amount", Variant.COMPUTED).orElseThrow();
        MetricTerms buyers = book.find("pay_buyers", Variant.COMPUTED).orElseThrow();

        assertThat(paid.unit()).isEqualTo(Unit.YUAN);
        assertThat(paid.adds()).isTrue();
        assertThat(paid.addable()).isNotEmpty();
        assertThat(buyers.adds()).isFalse();
        assertThat(buyers.addable()).isEmpty();
    }

    @Test
    void a_definition_comes_out_of_its_file_as_it_went_in() {
        for (String key : book.keys()) {
            for (Variant variant : List.of(Variant.REPORTED, Variant.COMPUTED)) {
                book.find(key, variant)
                        .ifPresent(terms -> assertThat(Definitions.read(Definitions.write(List.of(terms)))
                                        .find(key, variant))
                                .contains(terms));
            }
        }
    }
}
