package io.zhanggui.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.metrics.Source;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueReaderTest {

    @Test
    void all_faults_are_told_at_once_with_file_and_line() {
        String text = """
                measures:
                  - {measure: paid, take: sum paid of orders on paid_at}
                  - {measure: lost, take: sum paid of nowhere on paid_at}
                metrics:
                  - metric: pay
                    zh: 支付金额
                    en: Paid
                    meaning: 一句话。
                    unit: pounds
                    date: paid
                    computed: paid
                  - metric: half
                    zh: 一半
                    en: Half
                    meaning: 一句话。
                    unit: yuan
                    date: paid
                    computed: ratio(paid, missing)
                """;
        assertThatThrownBy(() -> CatalogueReader.read(List.of(new YamlFile("t.yaml", new StringReader(text)))))
                .isInstanceOf(CatalogueFault.class)
                .hasMessageContaining("t.yaml:3: unknown relation \"nowhere\"")
                .hasMessageContaining("t.yaml:5: unknown unit \"pounds\"")
                .hasMessageContaining("t.yaml:12: there is no measure missing");
    }

    @Test
    void a_formula_reads_inside_out() {
        Formula formula = Formula.parse("ratio(difference(a, b), sum(c, d))");
        assertThat(formula.measures()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void a_formula_that_ends_early_says_what_was_expected() {
        assertThatThrownBy(() -> Formula.parse("ratio(a, b")).hasMessageContaining("expected ')'");
    }

    @Test
    void the_first_source_of_a_metric_is_its_default() {
        String text = """
                measures:
                  - {measure: a, take: count of orders on created_at}
                metrics:
                  - {metric: m, zh: 数, en: m, meaning: 一句话。, unit: count, date: created, reported: a, computed: a}
                """;
        Catalogue catalogue = CatalogueReader.read(List.of(new YamlFile("t.yaml", new StringReader(text))));
        assertThat(catalogue.metrics().get("m").defaultSource()).isEqualTo(Source.REPORTED);
    }
}
