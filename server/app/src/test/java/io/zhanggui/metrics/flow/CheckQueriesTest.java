package io.zhanggui.metrics.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.Source;
import io.zhanggui.metrics.Unit;
import io.zhanggui.metrics.catalogue.ShippedCatalogue;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.warehouse.duck.TestWarehouse;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every metric of the shipped catalogue against a query of its own, on {@link CheckedFacts}. */
class CheckQueriesTest {

    private static final Scope SHOP = Scope.of(new AgencyId(1), new ShopId(7));
    private static final Pattern CHECK = Pattern.compile("-- (\\w+) (\\w+)\\n(.+?);\\n", Pattern.DOTALL);
    private static final Pattern IN_PERIOD = Pattern.compile("\\[([\\w.]+)\\]");

    @TempDir
    static Path folder;

    private static TestWarehouse warehouse;
    private static Metrics metrics;

    private record Check(String metric, Source source, String sql) {

        String name() {
            return metric + " " + source.name().toLowerCase(Locale.ROOT);
        }
    }

    @BeforeAll
    static void open() {
        warehouse = new TestWarehouse(folder);
        metrics = new AskChanges(new AskFacts(agency -> ShippedCatalogue.get(), warehouse.facts()));
        new CheckedFacts(warehouse.loads(), SHOP).load();
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    void every_metric_has_a_check_of_each_of_its_sources() throws IOException {
        TreeSet<String> needed = new TreeSet<>();
        for (MetricDefinition metric : metrics.list(new AgencyId(1))) {
            if (metric.of() == null) {
                metric.formulas().keySet().forEach(source -> needed.add(new Check(metric.key(), source, "").name()));
            }
        }
        assertThat(checks()).extracting(Check::name).containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void no_check_is_empty_or_zero() throws IOException {
        List<String> empty = new ArrayList<>();
        for (Check check : checks()) {
            BigDecimal expected = expected(check);
            if (expected == null || expected.signum() == 0) {
                empty.add(check.name() + " is " + expected);
            }
        }
        assertThat(empty).isEmpty();
    }

    @Test
    void every_metric_is_what_its_check_says() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Check check : checks()) {
            MetricRow row = metrics.ask(
                            SHOP,
                            MetricQuestion.of(check.metric(), CheckedFacts.WEEK).from(check.source()))
                    .rows()
                    .getFirst();
            BigDecimal expected = expected(check);
            if (!agree(
                    row.value(),
                    expected,
                    metrics.get(new AgencyId(1), check.metric()).unit())) {
                wrong.add(check.name() + " is " + row.value() + " (" + row.reason() + "), by its check " + expected);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean agree(@Nullable BigDecimal value, @Nullable BigDecimal expected, Unit unit) {
        if (value == null || expected == null) {
            return false;
        }
        BigDecimal error = new BigDecimal(
                switch (unit) {
                    case YUAN, SECONDS, HOURS, DAYS, COUNT -> "0.0050001";
                    case PERCENT, POINTS -> "0.0000005001";
                    case RATIO, SCORE -> "0.000050001";
                });
        return value.subtract(expected).abs().compareTo(error) <= 0;
    }

    private static @Nullable BigDecimal expected(Check check) {
        Matcher column = IN_PERIOD.matcher(check.sql());
        String sql = column.replaceAll(
                "($1 >= DATE '" + CheckedFacts.WEEK.from() + "' AND $1 < DATE '" + CheckedFacts.WEEK.to() + "')");
        return warehouse.number(sql);
    }

    private static List<Check> checks() throws IOException {
        try (InputStream in = Objects.requireNonNull(CheckQueriesTest.class.getResourceAsStream("checks.sql"))) {
            Matcher text = CHECK.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            List<Check> checks = new ArrayList<>();
            while (text.find()) {
                Source source = Source.valueOf(text.group(2).toUpperCase(Locale.ROOT));
                checks.add(new Check(text.group(1), source, text.group(3)));
            }
            return checks;
        }
    }
}
