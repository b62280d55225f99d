package io.zhanggui.insight.targets.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.insight.targets.rules.CostStructure.Fault;
import io.zhanggui.insight.targets.rules.CostStructure.Part;
import org.junit.jupiter.api.Test;

class CostStructureTest {

    /** F218: marketing 10–15 %, staff 10 %, operations 25 %, gross margin 50 %: 95–100 %. */
    @Test
    void the_sources_structure_sums_to_95_to_100_percent_and_the_rest_is_told() {
        CostStructure lean = new CostStructure(0.10, 0.10, 0.25, 0.50, 4);
        CostStructure full = new CostStructure(0.15, 0.10, 0.25, 0.50, 4);
        assertThat(lean.sum()).isEqualTo(0.95, within(1e-12));
        assertThat(lean.remainder()).isEqualTo(0.05, within(1e-12));
        assertThat(lean.netMargin()).isEqualTo(0.05, within(1e-12));
        assertThat(full.sum()).isEqualTo(1, within(1e-12));
        assertThat(full.netMargin()).isEqualTo(0, within(1e-12));
        assertThat(lean.faults()).isEmpty();
        assertThat(full.faults()).isEmpty();
        assertThat(lean.parts()).allMatch(Part::inside);
    }

    @Test
    void what_does_not_hold_together_is_named() {
        assertThat(new CostStructure(0.20, 0.10, 0.25, 0.50, 4).faults())
                .containsExactly(Fault.MORE_THAN_ALL, Fault.LOSS);
        assertThat(new CostStructure(0.05, 0.10, 0.25, 0.50, 4).faults()).containsExactly(Fault.TOO_MUCH_OPEN);
        assertThat(new CostStructure(0.15, 0.10, 0.25, 0.50, 7).faults())
                .containsExactly(Fault.ADS_BRING_MORE_THAN_ALL);
        assertThat(new CostStructure(0.15, 0.10, 0.25, 0.50, 7).parts())
                .filteredOn(part -> !part.inside())
                .extracting(Part::key)
                .containsExactly("roi");
    }
}
