package io.zhanggui.metrics.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.catalogue.Catalogue;
import io.zhanggui.metrics.catalogue.ShippedCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/METRICS.md says what the catalogue says; {@code -Dzhanggui.write=true} writes it anew. */
class MetricReferenceTest {

    private static final Path PAGE = Path.of("../../docs/METRICS.md");

    private final Catalogue catalogue = ShippedCatalogue.get();
    private final List<MetricDefinition> metrics =
            List.copyOf(catalogue.metrics().values());

    @Test
    void the_page_is_as_the_catalogue() throws IOException {
        String page = new MetricReference(catalogue).markdown();
        if (Boolean.getBoolean("zhanggui.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/METRICS.md is out of date: run this test with -Dzhanggui.write=true")
                .isEqualTo(page);
    }

    @Test
    void every_metric_is_told_in_both_languages() {
        assertThat(keysOf(metric ->
                        !isChinese(metric.zh()) || !isChinese(metric.meaning().zh())))
                .isEmpty();
        assertThat(keysOf(metric ->
                        isChinese(metric.en()) || isChinese(metric.meaning().en())))
                .isEmpty();
    }

    @Test
    void names_are_unlike_in_each_language() {
        assertThat(metrics).extracting(MetricDefinition::zh).doesNotHaveDuplicates();
        assertThat(metrics).extracting(MetricDefinition::en).doesNotHaveDuplicates();
    }

    @Test
    void a_metric_of_two_sources_says_why_they_differ() {
        assertThat(keysOf(metric ->
                        metric.formulas().size() > 1 && metric.differs().isEmpty()))
                .isEmpty();
    }

    @Test
    void every_measure_is_used_and_none_is_declared_under_two_names() {
        Set<String> used = catalogue.formulas().values().stream()
                .flatMap(bySource -> bySource.values().stream())
                .flatMap(formula -> formula.measures().stream())
                .collect(Collectors.toSet());
        assertThat(catalogue.measures().keySet()).containsExactlyInAnyOrderElementsOf(used);
        assertThat(catalogue.measures().values())
                .extracting(measure -> List.of(
                        measure.relation(),
                        measure.date(),
                        measure.aggregate().function(),
                        String.valueOf(measure.aggregate().column()),
                        measure.aggregate().where()))
                .doesNotHaveDuplicates();
    }

    private List<String> keysOf(Predicate<MetricDefinition> wanted) {
        return metrics.stream().filter(wanted).map(MetricDefinition::key).toList();
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
