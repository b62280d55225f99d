package io.zhanggui.insight.iteration.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.shared.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTest {

    @Test
    void studies_experiments_and_metrics_are_cited_as_people_write_them() {
        assertThat(Citation.parse(" S12 ")).isEqualTo(new Citation.OfStudy(12));
        assertThat(Citation.parse("E3")).isEqualTo(new Citation.OfExperiment(3));
        assertThat(Citation.parse("pay_conversion@2026-10-01/2026-11-01"))
                .isEqualTo(new Citation.OfMetric(
                        "pay_conversion", new Period(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-01"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "S",
                "S0",
                "R1",
                "s12",
                "听说的",
                "pay@2026-10-01",
                "pay@2026-13-01/2026-14-01",
                "pay@2026-10-02/2026-10-01"
            })
    void what_is_no_evidence_is_refused(String text) {
        assertThatThrownBy(() -> Citation.parse(text)).hasMessageContaining("INSIGHT-5205");
    }
}
