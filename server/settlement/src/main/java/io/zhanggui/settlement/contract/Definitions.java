package io.zhanggui.settlement.contract;

import io.zhanggui.settlement.Fractions;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Metric definitions as a file: the {@code metrics} list of a contract, standing alone. */
public final class Definitions {

    private Definitions() {}

    /** The book a file holds; an empty or broken file holds none. */
    public static MetricBook read(byte[] bytes) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .compose(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            return root == null
                    ? MetricBook.EMPTY
                    : book(new MetricForm(new Doc(new Findings(), "", root, Fields.names("metrics")), MetricBook.EMPTY)
                            .own());
        } catch (YAMLException e) {
            return MetricBook.EMPTY;
        }
    }

    /** The file of some definitions; the same ones give the same bytes. */
    public static byte[] write(Collection<MetricTerms> metrics) {
        StringBuilder text = new StringBuilder("metrics:\n");
        metrics.stream().map(Definitions::line).distinct().sorted().forEach(text::append);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One definition as a line of a contract file's {@code metrics}. */
    public static String line(MetricTerms terms) {
        return "  - {metric: " + terms.key() + ", zh: " + quoted(terms.zh()) + ", en: " + quoted(terms.en())
                + ", unit: " + word(terms.unit()) + ", better: " + word(terms.better()) + ", adds: " + terms.adds()
                + ", formula: " + quoted(text(terms.formula()))
                + terms.variant().map(variant -> ", variant: " + variant.word()).orElse("")
                + ", addable: [" + String.join(", ", terms.addable()) + "]}\n";
    }

    private static String text(Expression expression) {
        return switch (expression) {
            case Expression.Measure measure -> measure.name();
            case Expression.Constant constant -> Fractions.exact(constant.value());
            case Expression.Of of ->
                of.operation().name().toLowerCase(Locale.ROOT)
                        + of.parts().stream().map(Definitions::text).collect(Collectors.joining(", ", "(", ")"));
        };
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String word(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT);
    }

    private static MetricBook book(List<MetricTerms> all) {
        return new MetricBook() {
            @Override
            public Optional<MetricTerms> find(String key, Variant variant) {
                return MetricForm.among(all, key, variant);
            }

            @Override
            public Collection<String> keys() {
                return all.stream().map(MetricTerms::key).toList();
            }
        };
    }
}
